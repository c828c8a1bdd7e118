/** The closed lists of the catalogue, each in the order in which it is shown. */

export const kinds = [
  'slides',
  'talk',
  'design-doc',
  'paper',
  'article',
  'meeting-notes',
  'course',
  'reference',
  'test-report',
  'unknown',
] as const
export type Kind = (typeof kinds)[number]

export const languages = ['zh', 'en', 'zh+en'] as const
export const levels = ['introduction', 'design', 'deep-dive', 'operations', 'measurements'] as const
export const facets = ['product', 'component', 'theme'] as const
/** How far the text of a document can be trusted. */
export const textQualities = ['good', 'garbled', 'image-only'] as const
/** As the document site prints them, each 1024 times the one before. */
export const sizeUnits = ['B', 'KB', 'MB', 'GB', 'TB', 'PB', 'EB', 'ZB', 'YB'] as const
export const ageUnits = ['年', '月', '周', '天', '小时', '分钟'] as const

export type Level = (typeof levels)[number]
export type Facet = (typeof facets)[number]
export type TextQuality = (typeof textQualities)[number]
export type SizeUnit = (typeof sizeUnits)[number]
export type AgeUnit = (typeof ageUnits)[number]

/** Bytes in one of the site's units. */
export const bytesPerUnit: Record<SizeUnit, number> = {
  B: 1,
  KB: 1024,
  MB: 1024 ** 2,
  GB: 1024 ** 3,
  TB: 1024 ** 4,
  PB: 1024 ** 5,
  EB: 1024 ** 6,
  ZB: 1024 ** 7,
  YB: 1024 ** 8,
}
