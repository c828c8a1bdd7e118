/** The packages of which something reaches the browser. */
export const browserPackages = [
  // Their code, in the scripts of the islands and of the search.
  'preact',
  'minisearch',
  'uqr',
  // Its code, fonts and tables, where a page of an original is shown.
  'pdfjs-dist',
  // Their code, in the service worker.
  'workbox-core',
  'workbox-expiration',
  'workbox-precaching',
  'workbox-routing',
  'workbox-strategies',
  'idb',
  // Rules of its own, in the style sheet.
  'tailwindcss',
  // What their dictionaries say of our words, in the tables of the search.
  'opencc-js',
  'pinyin-pro',
] as const
