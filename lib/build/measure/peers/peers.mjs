/**
 * Each peer in the set-up for Chinese that its own documentation gives; `bytes` are what a page must load before it can
 * search.
 */
import { create, insertMultiple, load, save, search as searchOrama } from '@orama/orama'
import { stopwords } from '@orama/stopwords/mandarin'
import { createTokenizer } from '@orama/tokenizers/mandarin'
import FlexSearch from 'flexsearch'
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import { bundleBytes, compressed, cpuMs } from './measure-peers.mjs'
import { fields, weights } from './documents.mjs'

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' })
const segment = (text) => [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment: word }) => word)

export async function miniSearch(documents) {
  const options = {
    fields,
    storeFields: ['title'],
    tokenize: segment,
    searchOptions: { boost: weights, prefix: true, fuzzy: 0.2 },
  }
  const built = new MiniSearch(options)
  built.addAll(documents)
  const json = JSON.stringify(built)
  const [index, loadMs] = cpuMs(() => MiniSearch.loadJSON(json, options))
  return {
    name: 'MiniSearch 7.2.0',
    setUp: 'tokenizer `Intl.Segmenter("zh-CN")`, `prefix: true`, `fuzzy: 0.2`, field boosts',
    bytes: compressed(json) + (await bundleBytes("import M from 'minisearch'; console.log(M)")),
    loadMs,
    search: (q) => index.search(q).map(({ id }) => id),
  }
}

export async function orama(documents) {
  const schema = Object.fromEntries(fields.map((field) => [field, 'string']))
  const makeDb = () =>
    create({ schema, components: { tokenizer: createTokenizer({ language: 'mandarin', stopWords: stopwords }) } })
  // Its Mandarin tokenizer keeps capitals, so that "Raft" would not find "raft": both sides are lower-cased for it.
  const lower = (document) => Object.fromEntries(Object.entries(document).map(([key, value]) => [key, value.toLowerCase()]))
  const built = makeDb()
  await insertMultiple(built, documents.map(lower))
  const json = JSON.stringify(save(built))
  const db = makeDb()
  const [, loadMs] = cpuMs(() => load(db, JSON.parse(json)))
  return {
    name: 'Orama 3.1.18',
    setUp:
      '`@orama/tokenizers/mandarin` with Mandarin stop words, `threshold: 0`, field boosts; text and query lower-cased for it; its typo tolerance made it worse',
    bytes:
      compressed(json) +
      (await bundleBytes(
        "import {create,load,search} from '@orama/orama'; import {createTokenizer} from '@orama/tokenizers/mandarin'; import {stopwords} from '@orama/stopwords/mandarin'; console.log(create,load,search,createTokenizer,stopwords)",
      )),
    loadMs,
    search: (q) =>
      searchOrama(db, { term: q.toLowerCase(), boost: weights, limit: 200, threshold: 0 }).hits.map(
        ({ document }) => document.id,
      ),
  }
}

export async function flexSearch(documents) {
  const makeIndex = () =>
    new FlexSearch.Document({
      encoder: FlexSearch.Charset.CJK,
      tokenize: 'forward',
      document: { id: 'id', store: ['title'], index: fields },
    })
  const built = makeIndex()
  for (const document of documents) built.add(document)
  const parts = new Map()
  built.export((key, part) => void parts.set(key, part))
  const index = makeIndex()
  const [, loadMs] = cpuMs(() => {
    for (const [key, part] of parts) index.import(key, part)
  })
  return {
    name: 'FlexSearch 0.8.212',
    setUp:
      '`Charset.CJK`, `tokenize: "forward"`, fields of a document index added up by rank and weight; its own `merge` and `suggest` made it worse',
    bytes:
      compressed([...parts.values()].join('\n')) +
      (await bundleBytes("import F from 'flexsearch'; console.log(F.Document,F.Charset)")),
    loadMs,
    search: (q) => {
      const scores = new Map()
      for (const { field, result } of index.search(q, { limit: 200 })) {
        result.forEach((id, rank) => scores.set(id, (scores.get(id) ?? 0) + weights[field] / (rank + 10)))
      }
      return [...scores].sort((a, b) => b[1] - a[1]).map(([id]) => id)
    },
  }
}

export async function fuse(documents) {
  const keys = fields.map((name) => ({ name, weight: weights[name] }))
  const options = { keys, useTokenSearch: true, tokenize: segment, ignoreLocation: true, threshold: 0.3 }
  const index = JSON.stringify(Fuse.createIndex(keys, documents).toJSON())
  const list = JSON.stringify(documents)
  const [searcher, loadMs] = cpuMs(() => new Fuse(JSON.parse(list), options, Fuse.parseIndex(JSON.parse(index))))
  return {
    name: 'Fuse 7.5.0',
    setUp: '`useTokenSearch` with tokenizer `Intl.Segmenter("zh-CN")`, `ignoreLocation`, `threshold: 0.3`, field weights',
    bytes: compressed(list) + compressed(index) + (await bundleBytes("import F from 'fuse.js'; console.log(F)")),
    loadMs,
    search: (q) => searcher.search(q).map(({ item }) => item.id),
  }
}
