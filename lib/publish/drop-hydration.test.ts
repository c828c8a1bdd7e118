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

test('keeps the page, its own scripts and its data', () => {
  assert.equal(
    dropHydration(page('<main>text <!-- -->3</main>')),
    '<head><script>(function(){theme()})()</script><script src="/base/scripts/page.0123456789ab.js" type="module"></script>' +
      '<script type="application/ld+json">{"name":"self.__next_f"}</script></head><body><main>text 3</main></body>',
  )
})

test('leaves a page alone that React runs on', () => {
  const html = page('<main data-interactive="true"></main>')
  assert.equal(dropHydration(html), html)
})
