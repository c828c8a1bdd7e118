/**
 * Asks for every link of the records, politely, and notes in `data/link-checks.yaml` which records were found whole:
 *
 *   npm run check:links -- [--per-second 1] [--timeout 20] [id …]
 *
 * Not part of CI: it asks other people's servers.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { checkLink, type LinkOptions, type LinkResult } from './check-link.ts'
import { collectLinks, type LinkedRecord } from './collect-links.ts'
import { runCommand, UsageError } from '../tools/command.ts'
import { isMain } from '../tools/is-main.ts'
import { createPacer } from './pace-requests.ts'
import { InputError } from '../tools/problem.ts'
import { readLinkChecks } from '../pipeline/records/read-link-checks.ts'
import { readRecords } from '../pipeline/records/read-records.ts'
import { nextLinkChecks, reportLinks, trustRawLinks } from './report-links.ts'
import { projectFolders } from '../pipeline/project-folders.ts'

/** Each URL once; one after the other on one host, hosts side by side. */
export async function askAll(
  records: readonly LinkedRecord[],
  options: LinkOptions,
  report: (done: number, total: number) => void = () => {},
): Promise<Map<string, LinkResult>> {
  const urls = new Set(records.flatMap(({ links }) => links.map(({ url }) => url)))
  const byHost = new Map<string, string[]>()
  for (const url of urls) {
    const { host } = new URL(url)
    byHost.set(host, [...(byHost.get(host) ?? []), url])
  }
  const results = new Map<string, LinkResult>()
  const askHost = async (ofHost: readonly string[]) => {
    for (const url of ofHost) {
      results.set(url, await checkLink(url, options))
      report(results.size, urls.size)
    }
  }
  await Promise.all([...byHost.values()].map(askHost))
  return results
}

function positive(value: string, option: string): number {
  const number = Number(value)
  if (!(number > 0)) throw new UsageError(`--${option}: expected a number above 0, found ${value}`)
  return number
}

const command = {
  call: 'npm run check:links --',
  does: 'Asks for every link of the records, politely, and notes in data/link-checks.yaml which records were found whole.',
  options: {
    'per-second': { type: 'string', default: '1', value: 'N', does: 'at most so many requests a second to one host' },
    timeout: { type: 'string', default: '20', value: 'SECONDS', does: 'how long to wait for an answer' },
  },
  positionals: '[id …]',
  notes: ['Without an id, of every record.'],
} as const

async function main(values: { 'per-second': string; timeout: string }, positionals: readonly string[]): Promise<void> {
  const { materials, problems } = await readRecords(projectFolders)
  if (problems.length > 0) throw new InputError(problems)
  const records = materials.map(({ material }) => collectLinks(material))
  const existing = new Set(records.map(({ id }) => id))
  const unknown = positionals.filter((id) => !existing.has(id))
  if (unknown.length > 0) throw new UsageError(`expected ids of records, found ${unknown.join(', ')}`)
  const chosen = positionals.length > 0 ? records.filter(({ id }) => positionals.includes(id)) : records
  const options: LinkOptions = {
    pacer: createPacer(positive(values['per-second'], 'per-second')),
    timeoutMilliseconds: positive(values.timeout, 'timeout') * 1000,
    attempts: 3,
    backOffMilliseconds: 2000,
    longestPauseMilliseconds: 120_000,
  }
  const results = trustRawLinks(
    await askAll(chosen, options, (done, total) => {
      if (done % 20 === 0 || done === total) process.stderr.write(`${done} of ${total} links\n`)
    }),
  )
  process.stdout.write(reportLinks(chosen, results))
  const path = join(projectFolders.reference, 'link-checks.yaml')
  const today = new Date().toISOString().slice(0, 10)
  const days = nextLinkChecks(await readLinkChecks(path), chosen, results, existing, today)
  const comment = '# The day on which all links of a record were last found. Written by `npm run check:links`.\n'
  await writeFile(path, days.size === 0 ? `${comment}{}\n` : `${comment}${stringify(Object.fromEntries(days))}`)
  if ([...results.values()].some(({ verdict }) => verdict === 'missing')) process.exitCode = 1
}

if (isMain(import.meta)) await runCommand(command, main)
