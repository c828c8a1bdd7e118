/** On a page as Next exported it: `npm run build -- --fixture` renews it, so that a new Next is met here first. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { checkLean } from './check-lean.ts'
import { dropHydration } from './drop-hydration.ts'
import { fixturePath } from './keep-fixture.ts'

const exported = readFileSync(fixturePath, 'utf8')
/** The first script in line is ours. */
const startScript = /<script>([\s\S]*?)<\/script>/.exec(exported)?.[1] ?? ''
const context = {
  addressOf: (island: string) => `/scripts/${island}.0123456789ab.js`,
  ahead: [],
  originals: '',
  startScript,
}
const lean = dropHydration(exported, context)
const textOf = (html: string) => html.replace(/<script\b[\s\S]*?<\/script>|<[^>]*>/g, '')

describe('a page as Next exports it', () => {
  test('is not ours as it comes', () => {
    assert.match(startScript, /dataset\.scripts/)
    const faults = checkLean(exported, startScript)
    for (const fault of [/script that is not ours: .*_next/, /in line that is not ours/, /comment/, /shelter/]) {
      assert.ok(
        faults.some((found) => fault.test(found)),
        `${String(fault)} of ${faults.join('; ')}`,
      )
    }
  })

  test('is ours afterwards, and says all that it said', () => {
    assert.deepEqual(checkLean(lean, startScript), [])
    assert.equal(textOf(lean), textOf(exported))
  })

  test('keeps its own scripts, its data and its styles', () => {
    const addresses = [...lean.matchAll(/<script[^>]*\bsrc="([^"]+)"/g)].map(([, address = '']) => address)
    assert.deepEqual(
      addresses.map((address) => address.replace(/[0-9a-f]{12}/, '')),
      ['/scripts/page..js', '/scripts/saved..js'],
    )
    const count = (html: string, part: RegExp) => html.match(part)?.length
    for (const part of [/type="application\/json"/g, /rel="stylesheet"/g, /<meta /g]) {
      assert.equal(count(lean, part), count(exported, part), String(part))
    }
    assert.equal(lean.split(startScript).length, 2)
  })
})

test('an island without a script is refused', () => {
  const none = (island: string): string => {
    throw new Error(`no script for ${island}`)
  }
  assert.throws(
    () => dropHydration('<head></head><div data-island="map"></div>', { ...context, addressOf: none }),
    /no script for map/,
  )
})
