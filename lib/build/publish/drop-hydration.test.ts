import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dropHydration } from './drop-hydration.ts'

const page = (main: string) =>
  '<head><link rel="preload" as="script" fetchPriority="low" href="/base/_next/static/chunks/a.js"/>' +
  '<script src="/base/_next/static/chunks/a.js" async=""></script><script>(function(){theme()})()</script>' +
  '<script src="/base/scripts/page.0123456789ab.js" type="module"></script>' +
  '<script type="application/ld+json">{"name":"self.__next_f"}</script></head>' +
  `<body><div hidden=""><!--$--><!--/$--></div>${main}` +
  '<script id="_R_">requestAnimationFrame(function(){$RT=performance.now()})</script>' +
  '<script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"text"])</script></body>'

const bare = (head: string, main: string) =>
  '<head><script>(function(){theme()})()</script><script src="/base/scripts/page.0123456789ab.js" type="module"></script>' +
  `<script type="application/ld+json">{"name":"self.__next_f"}</script>${head}</head><body>${main}</body>`

const addressOf = (island: string) => `/base/scripts/${island}.0123456789ab.js`

test('keeps the page, its own scripts and its data', () => {
  assert.equal(dropHydration(page('<main>text <!-- -->3</main>'), addressOf), bare('', '<main>text 3</main>'))
})

test('gives an island its script', () => {
  const main = '<main><div data-island="search">box</div></main>'
  assert.equal(
    dropHydration(page(main), addressOf),
    bare('<script src="/base/scripts/search.0123456789ab.js" type="module"></script>', main),
  )
})

test('refuses an island without a script', () => {
  const none = (island: string): string => {
    throw new Error(`no script for ${island}`)
  }
  assert.throws(() => dropHydration(page('<div data-island="map"></div>'), none), /no script for map/)
})
