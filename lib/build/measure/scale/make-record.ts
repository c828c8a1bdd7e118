/**
 * A seed → one made-up record: its title in Chinese and English, its snippet, its facts. The same seed gives the same
 * record.
 */
import { seededRandom } from '../relevance/known-item.ts'
import { aspects, givenNames, phrases, places, products, subjects, surnames } from './made-words.ts'

export interface MadeRecord {
  /** Counted from 0; every title holds it in a form of its own, so that no two are alike. */
  number: number
  title: string
  titleEn: string
  snippet: string
  summary: { zh: string; en: string }
  guide: { page: number; zh: string; en: string }[]
  speaker: number
  pages: number
  /** In hundredths of a megabyte. */
  hundredths: number
  months: number
  date: string
}

type Random = () => number

const speakersPerRecord = 1 / 30

export function speakerCount(records: number): number {
  return Math.max(10, Math.round(records * speakersPerRecord))
}

/** Names of people that nobody bears on purpose: surname and one or two given characters. */
export function speakerName(speaker: number): string {
  const random = seededRandom(speaker + 7)
  const given = () => pick(givenNames, random)
  return pick(surnames, random) + given() + (random() < 0.6 ? given() : '')
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error('Nothing to pick from.')
  return item
}

function whole(least: number, most: number, random: Random): number {
  return least + Math.floor(random() * (most - least + 1))
}

function fillPhrase(phrase: string, random: Random): string {
  return phrase
    .replaceAll('{p}', () => pick(products, random))
    .replaceAll('{s}', () => pick(subjects, random)[0])
    .replaceAll('{e}', () => pick(subjects, random)[1])
    .replaceAll('{n}', () => String(whole(2, 400, random)))
}

function phrasesUpTo(length: number, random: Random): string {
  let text = ''
  while (text.length < length) text += `${fillPhrase(pick(phrases, random), random)} `
  return text.slice(0, length).trim()
}

/** A third is named in English, as in the real catalogue. */
function titlesOf(number: number, random: Random): { title: string; titleEn: string } {
  const product = pick(products, random)
  const [subject, subjectEn] = pick(subjects, random)
  const [aspect, aspectEn] = pick(aspects, random)
  const [place, placeEn] = pick(places, random)
  const [other, otherEn] = pick(subjects, random)
  const titleEn = `${product} ${subjectEn} ${aspectEn}: ${otherEn} for ${placeEn}, part ${number + 1}`
  const forms = [
    `${product}${subject}${aspect}（${place}，第${number + 1}期）`,
    `${place}：${product}的${subject}与${other}${aspect} ${number + 1}`,
    `${subject}在${product}中的${aspect} - ${place} ${number + 1}`,
    titleEn,
  ]
  return { title: pick(forms, random), titleEn }
}

/** Both languages tell the same figures, as the catalogue demands. */
function makeSummary(number: number, random: Random): MadeRecord['summary'] {
  const told = phrasesUpTo(whole(80, 200, random), random)
  const figures = (told.match(/\d+/g) ?? []).join(', ')
  const [aspect, subject, other] = [pick(aspects, random)[1], pick(subjects, random)[1], pick(subjects, random)[1]]
  return {
    zh: `第${number + 1}篇讲存储系统怎样设计、怎样部署、怎样测量，以及出故障时怎样恢复、怎样不丢数据：${told}`,
    en: `Part ${number + 1}: ${aspect} of ${subject} and ${other} in ${pick(products, random)}, measured for ${pick(places, random)[1]}: ${figures}.`,
  }
}

export function makeRecord(seed: number, number: number, records: number): MadeRecord {
  const random = seededRandom(seed * 1_000_003 + number)
  const pages = whole(5, 90, random)
  const year = whole(2012, 2024, random)
  const firstPage = whole(1, 2, random)
  return {
    number,
    ...titlesOf(number, random),
    snippet: `• ${phrasesUpTo(whole(80, 420, random), random)}`,
    summary: makeSummary(number, random),
    guide: [0, 1, 2, 3].map((at) => {
      const [subject, subjectEn] = pick(subjects, random)
      const product = pick(products, random)
      return {
        page: firstPage + at,
        zh: `第${number + 1}篇第${at + 1}步：${product}怎样做${subject}`,
        en: `Step ${at + 1} of part ${number + 1}: how ${product} handles ${subjectEn}`,
      }
    }),
    speaker: whole(0, speakerCount(records) - 1, random),
    pages,
    hundredths: whole(12, 4000, random),
    months: whole(1, 11, random),
    date: `${year}-${String(whole(1, 12, random)).padStart(2, '0')}`,
  }
}
