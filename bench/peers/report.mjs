/** Measurements → docs/benchmarks.md. */
import { cpus } from 'node:os'

const kilobytes = (bytes) => (bytes / 1000).toFixed(0)
const share = (value) => value.toFixed(3).replace(/^0/, '')
const ratio = (value, own) => `${(value / own).toFixed(value / own < 10 ? 1 : 0)}×`

function table(header, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`
  return [line(header), line(header.map((_, at) => (at === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n')
}

function byClass(results, figure, set = 'relevance') {
  const classes = Object.keys(results[0][set].classes)
  const rows = classes.map((name) => [`${name} (${results[0][set].classes[name].n})`, ...results.map((result) => share(result[set].classes[name][figure]))])
  return table(['class', ...results.map(({ name }) => name)], [...rows, ['**all**', ...results.map((result) => `**${share(result[set].all[figure])}**`)]])
}

export function report(results, { records, queries, keystrokes, fresh, knownItemSeed }) {
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

## Set-ups

${results.map(({ name, setUp }) => `- **${name}**: ${setUp}.`).join('\n')}
`
}
