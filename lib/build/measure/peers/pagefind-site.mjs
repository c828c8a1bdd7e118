/** The records as plain pages of HTML with Pagefind's index beside them, as a site that uses Pagefind would be built. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '</p><p>')

export function pageOf({ id, title, other, speakers, event, date, topics, text }) {
  const body = [event, date, topics, text].map((part) => `<p>${escape(part)}</p>`).join('')
  const names = `<p data-pagefind-weight="3">${escape(speakers)}</p><p data-pagefind-weight="2">${escape(other)}</p>`
  return `<!doctype html><html lang="zh-cn"><head><title>${escape(title)}</title></head><body data-pagefind-body><h1>${escape(title)}</h1><span data-pagefind-meta="id:${id}"></span>${names}${body}</body></html>`
}

/**
 * The page of its documentation for the default UI: a style, a script, a box. Only the words of its messages are ours,
 * so that an answer can be told from the one before; `?q=` is looked up as its documentation says.
 */
function searchPage(documents, options) {
  const messages = {
    zero_results: '0 [“[SEARCH_TERM]”]',
    one_result: '[COUNT] [“[SEARCH_TERM]”]',
    many_results: '[COUNT] [“[SEARCH_TERM]”]',
    alt_search: '0 [“[SEARCH_TERM]”]',
    search_suggestion: '0 [“[SEARCH_TERM]”]',
    searching: '…',
  }
  const list = documents.map(({ id, title }) => `<li><a href="/${id}/">${escape(title)}</a></li>`).join('\n')
  const settings = JSON.stringify({ element: '#search', showImages: false, translations: messages, ...options })
  return `<!doctype html><html lang="zh-cn"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Talks</title>
<link href="/pagefind/pagefind-ui.css" rel="stylesheet"><script src="/pagefind/pagefind-ui.js"></script></head><body><div id="search"></div>
<script>addEventListener('DOMContentLoaded', () => {
  const ui = new PagefindUI(${settings})
  const q = new URLSearchParams(location.search).get('q')
  if (q) ui.triggerSearch(q)
})</script><ul>${list}</ul></body></html>`
}

/** Writes Pagefind's files below the folder; with them alone it can be searched. */
export async function writePagefindIndex(folder, documents) {
  const { createIndex, close } = await import('pagefind')
  const { index } = await createIndex({ forceLanguage: 'zh' })
  for (const document of documents) await index.addHTMLFile({ url: `/${document.id}/`, content: pageOf(document) })
  // Its own writeFiles may come back before the last byte is written, and closing it then leaves files empty.
  const { files } = await index.getFiles()
  await close()
  for (const { path, content } of files) {
    const file = join(folder, 'pagefind', path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content)
  }
}

/** @param options of its UI. */
export async function writePagefindSite(folder, documents, options) {
  await writePagefindIndex(folder, documents)
  for (const document of documents) {
    await mkdir(join(folder, document.id), { recursive: true })
    await writeFile(join(folder, document.id, 'index.html'), pageOf(document))
  }
  await writeFile(join(folder, 'index.html'), searchPage(documents, {}))
  await mkdir(join(folder, 'at-once'), { recursive: true })
  await writeFile(join(folder, 'at-once/index.html'), searchPage(documents, options))
}
