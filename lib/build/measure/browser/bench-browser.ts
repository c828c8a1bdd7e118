/**
 * `npm run bench:browser`, on the built site: types judged queries letter by letter in a real Chromium with its
 * processor slowed four times, and prints how long each letter takes until its results are painted (the frame that
 * shows them is styled, laid out and painted), and how long the main thread was blocked.
 *
 * Beside it, query by query in the same browser, the same letters are typed in a page that only sends each to a worker
 * and prints it back: what input, two messages and a frame cost on this machine at this moment. The ratio of the two
 * can be compared between machines and hours; milliseconds can't.
 */
import { runCommand } from '../../tools/command.ts'
import { openSlowedBrowser, pickEvenly, readJudgedWords, slowdown } from './open-slowed.ts'

/** Ten letters a second: faster than nearly everyone types. */
const betweenLetters = 100
const port = 4191
/** Milliseconds on a quiet machine, and how many times the floor's. */
const budget = { p95: 50, ratio: 1.6 }
const maxQueries = 60

const queries = pickEvenly(readJudgedWords(), maxQueries)

/** Runs in the page: types one query, waits after each letter for its painted answer. @returns ms per letter. */
async function typeInPage({ query, pause }: { query: string; pause: number }): Promise<number[]> {
  const input = document.querySelector<HTMLInputElement>('#q')
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
  const times: number[] = []
  const letters = [...query]
  // To search the page for it in every frame would cost ours, which holds more, what it does not cost the floor.
  let answers = document.querySelector('[data-answers]')
  for (let length = 1; length <= letters.length; length += 1) {
    const text = letters.slice(0, length).join('')
    if (text.trim() === '') continue
    const start = performance.now()
    value?.set?.call(input, text)
    input?.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await new Promise<void>((done) => {
      // One function that calls itself, so that compilers leave it alone on its way into the page.
      requestAnimationFrame(function look() {
        if (answers?.isConnected !== true) answers = document.querySelector('[data-answers]')
        if (answers?.getAttribute('data-answers') !== text) {
          requestAnimationFrame(look)
          return
        }
        // A message that is sent before the frame is painted arrives after it.
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => done(), { once: true })
        port1.start()
        port2.postMessage(null)
      })
    })
    const took = performance.now() - start
    times.push(took)
    await new Promise((done) => setTimeout(done, Math.max(0, pause - took)))
  }
  return times
}

/** Runs in the page: notes tasks of more than 50 ms from now on. */
function noteLongTasks(): void {
  const tasks: number[] = []
  Reflect.set(window, 'longTasks', tasks)
  const note = (list: PerformanceObserverEntryList) => void tasks.push(...list.getEntries().map(({ duration }) => duration))
  new PerformanceObserver(note).observe({ type: 'longtask' })
}

const percentile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

const figuresOf = (times: readonly number[]) => {
  const sorted = [...times].sort((a, b) => a - b)
  return { letters: sorted.length, p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95) }
}

/** The least that a page can do with a letter and a worker. */
const floorPage = `<!doctype html><title>floor</title><input id="q"><p data-answers></p><script>
const answer = document.querySelector('p')
const worker = new Worker(URL.createObjectURL(new Blob(['onmessage = ({ data }) => postMessage(data)'])))
worker.onmessage = ({ data }) => { answer.textContent = data; answer.dataset.answers = data }
document.querySelector('input').addEventListener('input', ({ target }) => worker.postMessage(target.value))
</script>`

const command = {
  call: 'npm run bench:browser --',
  does: 'Types judged queries letter by letter in a slowed Chromium, and prints how long each letter takes.',
  options: {},
} as const

await runCommand(command, async () => {
  const { open, close } = await openSlowedBrowser(port)
  const pages = {
    ours: await open('/?q=raft'),
    floor: await open('/floor', (page, origin) =>
      page.route(`${origin}/floor`, (route) => route.fulfill({ contentType: 'text/html', body: floorPage })),
    ),
  }
  await pages.ours.evaluate(noteLongTasks)
  const times: Record<keyof typeof pages, number[]> = { ours: [], floor: [] }
  for (const query of queries) {
    for (const name of ['ours', 'floor'] as const) {
      await pages[name].bringToFront()
      times[name].push(...(await pages[name].evaluate(typeInPage, { query, pause: betweenLetters })))
    }
  }
  const longTasks = await pages.ours.evaluate(() => Reflect.get(window, 'longTasks') as number[])
  await close()

  const ours = figuresOf(times.ours)
  const floor = figuresOf(times.floor)
  const inWords = ({ p50, p95 }: typeof ours) => `p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`
  const ratio = (name: 'p50' | 'p95') => `${name} ${(ours[name] / floor[name]).toFixed(2)}`
  process.stdout.write(
    `${ours.letters} letters of ${queries.length} queries, one every ${betweenLetters} ms, processor slowed ${slowdown} times\n` +
      `letter → painted results: ${inWords(ours)} (budget ${budget.p95} on a quiet machine)\n` +
      `letter → a worker and back, the floor: ${inWords(floor)}\n` +
      `ratio: ${ratio('p50')}, ${ratio('p95')} (budget ${budget.ratio})\n` +
      `tasks over 50 ms on the main thread: ${longTasks.length}, longest ${Math.max(0, ...longTasks).toFixed(0)} ms\n`,
  )
})
