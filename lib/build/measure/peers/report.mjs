/** Measurements → docs/benchmarks.md. */
import { cpus } from 'node:os'
import { firstQuery, network, runs, slowdown } from './side-by-side.mjs'

const kilobytes = (bytes) => (bytes / 1000).toFixed(0)
const share = (value) => value.toFixed(3).replace(/^0/, '')
const ratio = (value, own) => `${(value / own).toFixed(value / own < 10 ? 1 : 0)}×`

function table(header, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`
  return [line(header), line(header.map((_, at) => (at === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n')
}

function byClass(results, figure, set = 'relevance') {
  const classes = Object.keys(results[0][set].classes)
  const rows = classes.map((name) => [
    `${name} (${results[0][set].classes[name].n})`,
    ...results.map((result) => share(result[set].classes[name][figure])),
  ])
  return table(
    ['class', ...results.map(({ name }) => name)],
    [...rows, ['**all**', ...results.map((result) => `**${share(result[set].all[figure])}**`)]],
  )
}

function besideSection({ rows, withOriginals }, typed) {
  const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`
  const note = withOriginals ? ' Our site held the text of originals too, which its pages did not.' : ''
  return `## Beside Pagefind’s own UI, in a browser

Our built site, and \`pagefind-ui.js\` on a plain page of HTML that lists the same records, each a plain page; both from one kind of server, compressed beforehand alike, in one Chromium whose processor was slowed ${slowdown} times, nothing cached. Bytes are all that came over the line, the page and headers included, and times are medians of ${runs}, over ${(network.bytesPerSecond * 8) / 1e6} Mbit/s with ${network.latency} ms of latency, until the first result of ${firstQuery} stood there: typed into the page once it was loaded, and opened as a link. A letter is from its input to the frame after its first result, over ${rows[0].letters} letters of ${typed} judged queries, without slowing the line. Pagefind’s UI waits for 300 ms after a letter before it searches; its option \`debounceTimeoutMs: 0\` takes the pause away.${note}

${table(
  ['', 'typed: KB', 'typed: first result', 'link: KB', 'link: first result', 'letter p50', 'letter p95'],
  rows.map(({ name, typed: first, linked, p50, p95 }) => [
    name,
    kilobytes(first.bytes),
    seconds(first.ms),
    kilobytes(linked.bytes),
    seconds(linked.ms),
    `${p50.toFixed(0)} ms`,
    `${p95.toFixed(0)} ms`,
  ]),
)}`
}

/** Also printed by itself, as nothing of it needs the built site. */
export function questionsSection({ passages, results }) {
  const [{ sets }] = results
  const rows = Object.entries(sets).flatMap(([set, { all }]) =>
    ['success1', 'page1', 'page4'].map((figure) => [
      `${set} (${figure === 'success1' ? all.n : all.paged}): ${{ success1: 'document first', page1: 'page first', page4: 'page among four' }[figure]}`,
      ...results.map((result) => share(result.sets[set].all[figure])),
    ]),
  )
  return `## Questions

The same ${passages} passages (our lines about pages and sections, and abstracts, each with the questions that it answers and the titles and topics of its document) for all, in the set-ups below; no text of originals. \`questions\` are ours, half of them were tuned on; \`held-out\` are all of \`data/relevance/questions-*held-out.json\`, which nobody wrote lines for; the fifth was measured before any weight was moved by it. A document stands where its first passage does.

${table(['', ...results.map(({ name }) => name)], rows)}`
}

export function report(results, { beside, onQuestions, typed, records, queries, keystrokes, fresh, knownItemSeed }) {
  const [own] = results
  return `# Benchmarks

Written by \`npm run bench:peers\`; do not edit by hand.

The same ${records} records, the same ${queries} judged queries (\`data/relevance/records.json\`, judged before anything was tuned, by us) and the same ${keystrokes} keystrokes (every prefix of every query) for our search and its peers, in one run, in Node ${process.versions.node} on ${cpus().length} cores. Every peer indexes titles, other titles, speakers, events, dates, the names and aliases of topics, abstracts, guides and highlights, in the set-up for Chinese that its documentation gives. The judged set is ours and our search was tuned on it; the known-item queries nobody tuned on.

## Relevance: Success@1 by class

${byClass(results, 'success1')}

## Relevance: nDCG@10 by class

${byClass(results, 'ndcg10')}

## Known items: Success@1 by class

${fresh} queries drawn from the texts (\`npm run -s relevance -- --known-item --seed ${knownItemSeed}\` draws more of them), a hit being any record that holds what was meant. Pinyin and traditional characters come from the dictionaries that built our tables, so these two classes are kinder to us than life.

${byClass(results, 'success1', 'known')}

${questionsSection(onQuestions)}

## Cost

Bytes are brotli, code included: what is loaded before the first result, and before everything is searched. Load is CPU time from the loaded text to the first query. A keystroke is CPU time from the query to ranked ids; ours includes reasons, marked words and pages of the first ten, Pagefind's includes the fragments of the first ten. Times as ratios to ours (load ${own.loadMs.toFixed(0)} ms, p50 ${own.p50.toFixed(2)} ms, p95 ${own.p95.toFixed(2)} ms on this machine, which was shared).

${table(
  ['engine', 'no result', 'MRR@10', 'KB to first result', 'KB for all', 'load', 'p50', 'p95'],
  results.map(({ name, relevance, bytes, allBytes, loadMs, p50, p95 }) => [
    name,
    share(relevance.all.zero),
    share(relevance.all.mrr10),
    kilobytes(bytes),
    kilobytes(allBytes),
    ratio(loadMs, own.loadMs),
    ratio(p50, own.p50),
    ratio(p95, own.p95),
  ]),
)}

${besideSection(beside, typed)}

## Set-ups

${results.map(({ name, setUp }) => `- **${name}**: ${setUp}.`).join('\n')}
`
}
