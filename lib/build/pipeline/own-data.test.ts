/** What people wrote in `data/`, as a whole: sound, and described as the editorial guide asks. No record is named, none counted. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { talksOfTopic } from '../../catalogue/questions.ts'
import { formatProblem } from '../tools/problem.ts'
import { ownCatalogue } from '../testing/own-catalogue.ts'

const { catalogue, warnings } = await ownCatalogue()
const { talks } = catalogue
const ids = (found: typeof talks) => found.map(({ id }) => id)

/** A record of a dump without an original of ours is a talk of its own and a warning, in everyday life. */
test('the pipeline has nothing to say but of dump records without an original', () => {
  const other = warnings.filter(({ file }) => !file.endsWith('.txt'))
  assert.deepEqual(other.map(formatProblem), [])
})

describe('the topics', () => {
  const used = catalogue.topics.map((topic) => ({ ...topic, own: talksOfTopic(talks, topic, catalogue.topics) }))
  const topicsWhere = (is: (topic: (typeof used)[number]) => boolean) => used.filter(is).map(({ id }) => id)
  const hasLines = ({ guide, lines, sections }: (typeof talks)[number]) => guide.length + lines.length + sections.length > 0
  test('tell what they are, each that has a record', () => {
    assert.deepEqual(
      topicsWhere(({ own, about }) => own.length > 0 && about === null),
      [],
    )
  })
  test('guide through what there is, each that has four records', () => {
    assert.deepEqual(
      topicsWhere(({ own, reading }) => own.length >= 4 && own.some(hasLines) && reading.length === 0),
      [],
    )
  })
})

describe('the catalogue', () => {
  test('is in the order of its ids', () => assert.deepEqual(ids(talks), ids(talks).sort()))
  test('describes in both languages', () => {
    const han = /\p{Script=Han}/u
    assert.deepEqual(ids(talks.filter(({ summary }) => summary && (!han.test(summary.zh) || han.test(summary.en)))), [])
  })
  test('guides through every described PDF of five pages or more, with 4 to 12 entries', () => {
    const guided = talks.filter(({ format, pages, summary }) => format === 'pdf' && (pages ?? 0) >= 5 && summary !== null)
    assert.deepEqual(ids(guided.filter(({ guide }) => guide.length < 4 || guide.length > 12)), [])
  })
  test('claims nothing of files that nobody could read', () => {
    const claimed = talks.filter(
      ({ verified, pages, bytes, sha256, summary, guide }) =>
        (verified === 'listing' || verified === 'seed') && (pages ?? bytes ?? sha256 ?? summary ?? guide[0] ?? null) !== null,
    )
    assert.deepEqual(ids(claimed), [])
  })
  test('takes no facts of the file from a dump', () => {
    const taken = talks.filter(({ fileRole, pages, bytes }) => fileRole !== 'original' && (pages ?? bytes) !== null)
    assert.deepEqual(ids(taken), [])
  })
})
