/**
 * A reporter for `node --test`: each test that ended, as a line of JSON; `read-test-report.ts` reads it. Node loads reporters
 * before what it imports, so this one is no TypeScript.
 */

/** A `describe` fails with its tests; where it fails without one, what stands in it threw. */
const failsAlone = ({ error }) => error !== undefined && error.failureType !== 'subtestsFailed'

function resultOf({ type, data }) {
  if (type !== 'test:pass' && type !== 'test:fail') return null
  const { name, file = '', skip, todo, details } = data
  if (details.type === 'suite' && !failsAlone(details)) return null
  const isUnmet = [skip, todo].some((word) => word !== undefined && word !== false)
  const status = isUnmet ? 'skipped' : type === 'test:fail' ? 'failed' : 'passed'
  const reason = typeof skip === 'string' ? ` (${skip})` : ''
  return { name: `${name}${reason}`, file, status, milliseconds: details.duration_ms }
}

/** @returns {AsyncGenerator<string>} lines of `TestResult` */
export default async function* report(events) {
  for await (const event of events) {
    const result = resultOf(event)
    if (result !== null) yield `${JSON.stringify(result)}\n`
  }
}
