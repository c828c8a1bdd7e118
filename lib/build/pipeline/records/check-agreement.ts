/**
 * What we say in Chinese and in English is the same: what stands in digits or Latin letters in one is looked for in the other.
 * "单卷20万 IOPS" and "200,000 IOPS on one volume" agree, as do "12讲" and "twelve lectures", 3月 and March.
 */

type Language = 'zh' | 'en'

interface Figure {
  /** As written: "20", "1,768". */
  written: string
  /** What it may stand for: 200000 for "20万", and 20 or 200000 for the first of "20~30万". */
  values: readonly number[]
}

const kilo = 1e3
const units: Record<Language, Record<string, number>> = {
  zh: { 百: 1e2, 千: kilo, 万: 1e4, 亿: 1e8, k: kilo, K: kilo, w: 1e4, W: 1e4 },
  en: { thousand: kilo, million: 1e6, billion: 1e9, k: kilo, K: kilo, w: 1e4, W: 1e4 },
}
const unitsBehind = { zh: /^\s?([百千万亿]+|[kKwW](?![A-Za-z]))/u, en: /^[ -]?(thousand|million|billion|[kKwW]\b)/ }
const figure = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g
const restOfRange = /^[^\d\s]{0,2}\s?(?:~|～|–|-|到|至|or|to|and)\s?[\d.,]*\d/

/** Products of decimals are rounded: 1.1 × 1000 is not 1100.0000000000002. */
function times(value: number, unit: number): number {
  return Number((value * unit).toPrecision(12))
}

function unitBehind(rest: string, language: Language): number | null {
  const written = unitsBehind[language].exec(rest)?.[1]
  if (written === undefined) return null
  const known = units[language]
  const parts = known[written] === undefined ? [...written] : [written]
  return parts.reduce((product, unit) => product * (known[unit] ?? 1), 1)
}

function figuresOf(text: string, language: Language): Figure[] {
  return [...text.matchAll(figure)].map((match) => {
    const value = Number(match[0].replaceAll(',', ''))
    const rest = text.slice(match.index + match[0].length)
    const own = unitBehind(rest, language)
    // 16K may be so many bytes, in one language 16 KB.
    if (own !== null) return { written: match[0], values: own === kilo ? [value, times(value, own)] : [times(value, own)] }
    const shared = unitBehind(rest.replace(restOfRange, ''), language)
    return { written: match[0], values: shared === null ? [value] : [value, times(value, shared)] }
  })
}

const chineseDigits = [...'零一二三四五六七八九']
const englishNumbers =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty`.split(/\s+/)
const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')
const months = 'january february march april may june july august september october november december'.split(' ')
const otherWords: Record<number, readonly string[]> = {
  1: ['a', 'an', 'once', 'single'],
  2: ['twice', 'double', 'both', 'pair', 'half'],
}

/** 23 → 二十三; nothing beyond 99. */
function inChinese(value: number): string[] {
  if (!Number.isInteger(value) || value > 99) return []
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  if (tens === 0) return [chineseDigits[ones] ?? '', ...(value === 2 ? ['两', '双'] : [])]
  return [`${tens === 1 ? '' : chineseDigits[tens]}十${ones === 0 ? '' : chineseDigits[ones]}`]
}

function isSpelled(value: number, text: string, language: Language): boolean {
  if (language === 'zh') return inChinese(value).some((number) => text.includes(number))
  const words = [englishNumbers[value], ordinals[value - 1], months[value - 1], ...(otherWords[value] ?? [])]
  return words.some((word) => word !== undefined && new RegExp(`\\b${word}`, 'i').test(text))
}

/** Figures of one text that the other, in the other language, says neither in digits nor in words. */
function missingFigures(text: string, language: Language, other: string, otherLanguage: Language): string[] {
  const said = new Set(figuresOf(other, otherLanguage).flatMap(({ values }) => values))
  return figuresOf(text, language)
    .filter(({ values }) => !values.some((value) => said.has(value) || isSpelled(value, other, otherLanguage)))
    .map(({ written }) => written)
}

type Bilingual = Record<Language, string>

/** Figures that stand in one of the two only, as written there. */
export function figuresApart({ zh, en }: Bilingual): string[] {
  return [...new Set([...missingFigures(zh, 'zh', en, 'en'), ...missingFigures(en, 'en', zh, 'zh')])]
}

/** A single letter is a unit or a variable. */
const latinWord = /[A-Za-z][A-Za-z0-9_]+/g
/** `S3ChunkInfo`, `raft_sync`: what is written so is nobody's prose. */
const isCode = (word: string) => /[_\d]/.test(word)

/** I/O and IO are one word, and so are dentry and dentries. */
function fold(text: string): string {
  return text.toLowerCase().replaceAll('i/o', 'io').replace(/ies\b/g, 'y')
}

/** Latin words of the Chinese that the English lacks, and constants and identifiers of the English that the Chinese lacks. */
export function wordsApart({ zh, en }: Bilingual): string[] {
  const [chinese, english] = [fold(zh), fold(en)]
  const words = (text: string) => text.match(latinWord) ?? []
  const missing = [
    ...words(zh.replaceAll('I/O', 'IO')).filter((word) => !english.includes(fold(word))),
    ...words(en).filter((word) => isCode(word) && !chinese.includes(fold(word))),
  ]
  return [...new Set(missing)]
}
