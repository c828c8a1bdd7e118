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
 * those of the Kangxi block ("⽂") and keeps these. A row from its first code point on, · where NFKC knows better.
 */
const radicals: readonly (readonly [first: number, forms: string])[] = [
  [
    0x2e80,
    '冫厂乛乚乙亻冂几刀刂卜已小小兀尢尢尢巳幺彑彐忄忄扌攵·旡日月歹母民氵水灬爫爫丬牛犭王疋罒示礻竹糸纟罓罒网罒罓羊羊羊老聿聿月臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食食食饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙亀亀龟',
  ],
  [0x31cf, '乀一丨丿丿丶·····亅··乀·乚乙'],
]
// A script that folds nothing is bundled without the tables: their making is marked as pure.
const formsOfRadicals = () =>
  new Map(
    radicals.flatMap(([first, forms]) =>
      [...forms].flatMap((form, at) => (form === '·' ? [] : [[String.fromCodePoint(first + at), form] as const])),
    ),
  )
const usualForm = /* @__PURE__ */ formsOfRadicals()

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
const typedSigns = () => new Map(signs.flatMap(([typed, printed]) => [...printed].map((sign) => [sign, typed] as const)))
const typedSign = /* @__PURE__ */ typedSigns()

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
