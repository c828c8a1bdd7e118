/** What is known of the pictures of a document's pages: `public/data/pages.json` holds one of these by record. */

export interface PagePictures {
  /** Below `/pages/`: the first 12 digits of the original's sha256. */
  folder: string
  /** Pixels of the large picture of each page, page 1 first. */
  pages: { width: number; height: number }[]
  /** The page that stands for the document, where one is chosen instead of the first; none where its record wants no picture. */
  cover?: number | 'none'
}

/** Pixels. The small one is shown at up to half of that, for screens with two dots a pixel. */
export const pictureWidths = { small: 480, large: 1280 } as const

/** Where a picture lies on the site, without the base path: "/pages/0a1b2c3d4e5f/7-s.webp". */
export function picturePath(folder: string, page: number, size: keyof typeof pictureWidths): string {
  return `/pages/${folder}/${page}-${size === 'small' ? 's' : 'l'}.webp`
}
