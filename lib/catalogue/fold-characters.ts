/**
 * The same character in its many forms → one form, for titles, the search, articles and PDFs alike.
 *
 *   typedText    as a person would have typed it, to be shown: "⽂" → "文", "⻓" → "长", "ﬁ" → "fi", "Ｒ" → "R"
 *   foldForm     as it is compared, never shown: besides, lower case, no accents, one kind of quote, dot and dash
 *   isInvisible  drawn as nothing: zero width, marks of direction, soft hyphens, halves of pairs
 *
 * Traditional characters are not folded here: their table is made by OpenCC in the build (`simplified-characters.ts`).
 */

/**
 * Radicals and strokes that PDF writers put for whole characters and that Unicode holds to be other characters: NFKC folds
 * those of the Kangxi block ("⽂") and keeps these.
 */
const radicals =
  '⺀冫⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋已⺌小⺍小⺎兀⺏尢⺐尢⺑尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗忄⺘扌⺙攵⺛旡⺜日⺝月⺞歹⺟母⺠民⺡氵⺢水⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫罒⺬示⺭礻⺮竹⺯糸⺰纟⺱罓⺲罒⺳网⺴罒⺵罓⺶羊⺷羊⺸羊⺹老⺺聿⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱亀⻲亀⻳龟㇐一㇑丨㇒丿㇓丿㇔丶㇏乀㇝乀㇚亅㇟乚㇠乙'
const pairs = [...radicals]
const usualForm = new Map(pairs.flatMap((radical, at) => (at % 2 === 0 ? [[radical, pairs[at + 1] ?? radical] as const] : [])))

/** Nothing that a reader could see or type: no \p{Cc}, which may separate words. */
const invisible = /^[\p{Cf}\p{Cs}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\u{e0000}-\u{e0fff}]$/u

/** Letters, digits, radicals and spaces, whose usual form is NFKC. Not "，", "x²", "①": so they are written. */
const usuallyTyped = /^[\p{L}\p{M}\p{Nd}\p{Zs}\u2e80-\u2fdf]$/u

const accents = /[\u0300-\u036f]/g

/** Signs that stand for one another, after NFKC: what people type first, then what else is printed for it. */
const signs: readonly (readonly [typed: string, printed: string])[] = [
  ["'", '‘’‚‛′‵`´ʹʻʼʽˈˊˋ＇❛❜'],
  ['"', '“”„‟″‶«»「」『』〝〞〟＂❝❞﹁﹂﹃﹄'],
  ['-', '‐‑‒–—―−─━⁃﹘﹣－⸺⸻⎯➖゠'],
  ['·', '•・‧∙⋅●◦⸱᛫ꞏ･'],
  ['~', '∼∽〜～˜⁓〰'],
  [':', '∶ː꞉'],
  ['/', '∕⁄⧸'],
  ['|', '｜∣│┃ǀ'],
  ['...', '⋯'],
]
const typedSign = new Map(signs.flatMap(([typed, printed]) => [...printed].map((sign) => [sign, typed] as const)))

export function isInvisible(char: string): boolean {
  return invisible.test(char)
}

function typedForm(char: string): string {
  const usual = usualForm.get(char)
  if (usual !== undefined) return usual
  return usuallyTyped.test(char) ? char.normalize('NFKC') : char
}

/**
 * One code point as it is compared: "" where it is invisible, several characters for a ligature, " " for any white space.
 * What comes out is folded to itself.
 */
export function foldForm(char: string): string {
  if (isInvisible(char)) return ''
  const usual = typedSign.get(char) ?? usualForm.get(char) ?? char
  // Lower case before and after: "㎏" only becomes letters by NFKC, "İ" only falls apart in lower case.
  const form = usual.normalize('NFKC').toLowerCase().normalize('NFKD').replace(accents, '').normalize('NFKC').toLowerCase()
  let folded = ''
  for (const part of form) if (!isInvisible(part)) folded += typedSign.get(part) ?? usualForm.get(part) ?? part
  return folded.replace(/\s/gu, ' ')
}

/** Text with its usual characters, accents in one piece with their letters. Plain ASCII and Han are passed over. */
export function typedText(text: string): string {
  return text.replace(/[^\u0000-\u007f\u4e00-\u9fff]/gu, typedForm).normalize('NFC')
}

/** A joiner between pictographs, or the mark that colours one, belongs to an emoji. */
const emojiPart = /(?<=\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?)[\u200d\ufe0f]$/u

/** A title as it is shown: the usual characters, no invisible ones, control characters as spaces, no space at the ends. */
export function typedTitle(title: string): string {
  let shown = ''
  for (const char of title.replace(/[\p{Cc}\s]+/gu, ' ')) {
    if (!isInvisible(char) || emojiPart.test(shown.slice(-4) + char)) shown += char
  }
  return typedText(shown).replace(/ {2,}/g, ' ').trim()
}
