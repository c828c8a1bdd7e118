/**
 * In the place of Next's `collect-segment-data`: no parts of pages for Next's router to fetch ahead. Our links are plain, so that
 * nobody asks for them, and making them takes half of the time of a page. Where a version of Next has that module elsewhere, they
 * are made again, and left out when the site is finished.
 */
export const collectSegmentData = () => Promise.resolve(new Map())
export const collectPrefetchHints = () => Promise.resolve(null)
