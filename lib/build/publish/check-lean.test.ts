import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { checkLean } from './check-lean.ts'

const start = "document.documentElement.dataset.scripts='on'"
const page = (body: string) =>
  `<!DOCTYPE html><html><head><script>${start}</script><script src="/b/scripts/page.0123456789ab.js" type="module"></script>` +
  `<link rel="stylesheet" href="/b/_next/static/chunks/a.css"/></head><body>${body}</body></html>`

test('a page of ours is found whole, whatever its text says', () => {
  const text = '<p>__next_f.push and $RC( and /_next/a.js and &lt;template id=&quot;B:0&quot;&gt;</p>'
  const data = '<script type="application/ld+json">{"name":"self.__next_f \\u003ctemplate>"}</script>'
  assert.deepEqual(checkLean(page(text + data), start), [])
})

describe('what is not ours is told', () => {
  const found: [name: string, body: string, expected: RegExp][] = [
    ['a script of Next’s', '<script src="/b/_next/static/chunks/a.js" async=""></script>', /not ours: .*chunks\/a\.js/],
    ['a script of somebody else’s', '<script src="https://cdn.example/a.js"></script>', /not ours: https:\/\/cdn/],
    ['the copy of a page', '<script>self.__next_f.push([1,"text"])</script>', /in line that is not ours: self\.__next_f/],
    ['what streams in', '<script>$RC("B:0","S:0")</script>', /in line/],
    ['where it streams to', '<template id="B:0"></template>', /template/],
    ['what it streams from', '<div hidden="" id="S:0"><p>text</p></div>', /shelter/],
    ['an empty shelter', '<div hidden=""></div>', /shelter/],
    ['a comment', '<p>text <!-- -->3</p>', /comment/],
    ['a script that is asked for ahead', '<link rel="modulepreload" href="/b/_next/static/chunks/a.js"/>', /script of Next/],
    ['an element of Next’s', '<next-route-announcer id="__next-route-announcer__"></next-route-announcer>', /element of Next/],
    ['a script that does not end', '<script>self.__next_f', /does not end/],
  ]
  for (const [name, body, expected] of found) {
    test(name, () => {
      const faults = checkLean(page(body), start)
      assert.ok(
        faults.some((fault) => expected.test(fault)),
        faults.join('; '),
      )
    })
  }
})

test('another start script is not ours', () => {
  assert.equal(checkLean(page(''), 'other()').length, 1)
})
