/**
 * `npm run bench:interactions`, on the built site: interaction to next paint, as the browser itself measures it (Event
 * Timing), of typing, filtering and the quick look, with real keys and a real mouse in a Chromium whose processor is
 * slowed four times. Fails where a press keeps the page unchanged for too long.
 *
 * It says how soon a press shows, not how soon it is answered: that is `npm run bench:browser`.
 */
import type { Page } from '@playwright/test'
import { runCommand } from '../../tools/command.ts'
import { durationOf, minTold, summarise, type TimedEvent } from './interaction-times.ts'
import { openSlowedBrowser, pickEvenly, readJudgedWords, slowdown } from './open-slowed.ts'

const port = 4193
/** Of the 98th percentile; web.dev calls 200 ms good. */
const budget = 200
/** From one press to the next, in ms. */
const pause = 150
const maxQueries = 20
const maxLooks = 10

/** What keys can type: Chinese comes from an input method, of whose keys a page sees nothing. */
const typable = readJudgedWords().filter((q) => /^[a-z0-9 ]+$/i.test(q))
const queries = pickEvenly(typable, maxQueries)

type Press = () => Promise<void>

/** Runs in the page: notes events from now on, and hands them out. */
function noteEvents(durationThreshold: number): void {
  let events: TimedEvent[] = []
  const note = (entries: PerformanceEntryList) => {
    for (const entry of entries) events.push({ id: Number(Reflect.get(entry, 'interactionId')), duration: entry.duration })
  }
  const observer = new PerformanceObserver((list) => note(list.getEntries()))
  const options = { type: 'event', durationThreshold }
  observer.observe(options)
  Reflect.set(window, 'takeEvents', () => {
    note(observer.takeRecords())
    const taken = events
    events = []
    return taken
  })
}

/** One press after another. @returns ms of each. */
async function timesOf(page: Page, presses: readonly Press[]): Promise<number[]> {
  const times: number[] = []
  for (const press of presses) {
    await press()
    await page.evaluate((ms) => new Promise((done) => setTimeout(done, ms)), pause)
    times.push(durationOf(await page.evaluate(() => (Reflect.get(window, 'takeEvents') as () => TimedEvent[])())))
  }
  return times
}

const key =
  (page: Page, name: string): Press =>
  () =>
    page.keyboard.press(name)

/** The filters, once their counts are there: the last that is painted of an answer. */
const settledFilters = (page: Page) => page.locator('aside[aria-busy="false"]')

async function search(page: Page, query: string): Promise<void> {
  await page.locator('#q').fill(query)
  await page.locator(`[data-answers="${query}"] [data-result]`).first().waitFor()
  await settledFilters(page).waitFor()
}

/** Each query letter by letter, its last letter taken back. */
async function typing(page: Page): Promise<number[]> {
  const times: number[] = []
  for (const query of queries) {
    await page.locator('#q').fill('')
    times.push(
      ...(await timesOf(
        page,
        [...query, 'Backspace'].map((name) => key(page, name)),
      )),
    )
  }
  return times
}

/** The first two values of each filter, on and off again; what is chosen moves to the front. Each once the counts are there. */
async function filtering(page: Page): Promise<number[]> {
  await search(page, 'curve')
  const filters = settledFilters(page)
  const times: number[] = []
  for (const name of await filters.locator('fieldset:has([type=checkbox]) legend').allTextContents()) {
    const boxes = filters.getByRole('group', { name, exact: true }).getByRole('checkbox')
    await filters.waitFor()
    for (const at of (await boxes.count()) > 1 ? [0, 0, 1, 0] : [0, 0]) {
      await filters.waitFor()
      times.push(...(await timesOf(page, [() => boxes.nth(at).click()])))
    }
  }
  return times
}

/** Opened with the mouse, closed with Esc. */
async function looking(page: Page): Promise<number[]> {
  await search(page, 'raft')
  const times: number[] = []
  const looks = page.locator('article').getByRole('button', { name: '速览' })
  for (const look of (await looks.all()).slice(0, maxLooks)) {
    await look.scrollIntoViewIfNeeded()
    times.push(...(await timesOf(page, [() => look.click(), key(page, 'Escape')])))
  }
  return times
}

const command = {
  call: 'npm run bench:interactions --',
  does: 'Interaction to next paint of typing, filtering and the quick look, in a slowed Chromium.',
  options: {},
} as const

await runCommand(command, async () => {
  const { open, close } = await openSlowedBrowser(port)
  const page = await open('/?q=raft')
  await page.evaluate(noteEvents, minTold)
  const summaries = {
    typing: summarise(await typing(page)),
    filtering: summarise(await filtering(page)),
    'quick look': summarise(await looking(page)),
  }
  await close()

  process.stdout.write(
    `Interaction to next paint, processor slowed ${slowdown} times; ms, in steps of 8, ${minTold} being the least\n`,
  )
  for (const [name, { interactions, median, p98, worst }] of Object.entries(summaries))
    process.stdout.write(`${name}: ${interactions} presses, median ${median}, p98 ${p98} (budget ${budget}), worst ${worst}\n`)
  process.exitCode = Object.values(summaries).every(({ p98 }) => p98 <= budget) ? 0 : 1
})
