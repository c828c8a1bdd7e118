/**
 * The characters of one line as a person would have typed them.
 *
 * Letters, digits and radicals take their usual form (NFKC): "ﬁle" → "file", "Ｒａｆｔ" → "Raft", "⽂" → "文", "⻓" → "长".
 * Punctuation, raised and circled numbers stay as they are ("，", "x²", "①"): so they are written, and NFKC would make other
 * text of them ("x2"); the search folds them on its own. Private-use glyphs go, for they mean something in one font only; at
 * the head of a line they are bullets, and stay as one. Invisible and unassigned characters go, but for PDFium's mark of a
 * hyphen at a line's end, which a later step needs.
 */

/** Stands in PDFium's text for a hyphen at a line's end, together with the end of the line. */
export const lineEndHyphen = '\ufffe'

/** Radicals that PDF writers put for whole characters and that Unicode holds to be other characters: NFKC keeps them. */
const radicals =
  '⺁厂⺄乙⺅亻⺆冂⺈刀⺊卜⺋已⺌小⺍小⺎兀⺐尢⺒巳⺓幺⺔彑⺖忄⺘扌⺙攵⺛旡⺝月⺟母⺠民⺡氵⺢水⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫罒⺬示⺭礻⺮竹⺯糸⺰纟⺱罓⺲罒⺳网⺴罒⺵罓⺶羊⺷羊⺹老⺺聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱亀⻲亀⻳龟'
const pairs = [...radicals]
const usualForm = new Map(pairs.flatMap((radical, at) => (at % 2 === 0 ? [[radical, pairs[at + 1] ?? radical] as const] : [])))

const foldable = /[\p{L}\p{M}\p{Nd}\p{Zs}\u2e80-\u2fdf]+/gu
const radicalSupplement = /[\u2e80-\u2ef3]/gu
const bullet = /^(\s*)\p{Co}+\s*(?=\S)/u
const unwanted = /(?!\ufffe)[\p{Co}\p{Cn}\p{Cs}\p{Cf}\p{Cc}\ufffd]/gu

export function cleanCharacters(line: string): string {
  return line
    .replace(/\t/g, ' ')
    .replace(bullet, '$1• ')
    .replace(unwanted, '')
    .replace(radicalSupplement, (radical) => usualForm.get(radical) ?? radical)
    .replace(foldable, (letters) => letters.normalize('NFKC'))
    .trim()
}
