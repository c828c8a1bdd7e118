import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import test from 'node:test'
import { XMLParser } from 'fast-xml-parser'
import { readThemeColours } from '../../build/tools/read-theme-colours.ts'
import { bareTalk, fullTalk, hostileTalk, sampleTopics, sampleUrls } from '../../build/testing/sample-talks.ts'
import { embedCode, toEmbed, toEmbedStyle } from './to-embed.ts'
import { toOembed } from './to-oembed.ts'

test('an embedded card has no scripts, is small, and leads to its record in the whole window', () => {
  for (const talk of [fullTalk, bareTalk, hostileTalk]) {
    for (const locale of ['zh', 'en'] as const) {
      const html = toEmbed(talk, sampleUrls, locale, sampleTopics)
      assert.ok(!/<script|style=|\son\w+=/i.test(html.replace(/>[^<]*</g, '><')), html)
      assert.ok(Buffer.byteLength(html) < 6000)
      const record = sampleUrls.page(locale, `/talks/${talk.id}/`)
      assert.ok(html.includes(`<link rel="canonical" href="${record}">`))
      assert.match(html, new RegExp(`<a class="\\w+" href="${new URL(record).pathname}" target="_top">`))
      assert.ok(html.includes('<meta name="robots" content="noindex">'))
    }
  }
})

test('texts of a record stay texts', () => {
  const title = '</title><script>alert(1)</script>"\'&'
  const html = toEmbed({ ...bareTalk, title: { original: title, zh: null, en: null } }, sampleUrls, 'zh', [])
  assert.ok(!html.includes('<script'))
  assert.ok(html.includes('&lt;script&gt;'))
})

test('the style sheet has every colour of the theme in both looks', () => {
  const style = toEmbedStyle(readThemeColours(resolve(import.meta.dirname, '../../../app/theme.css')))
  assert.equal(style.match(/\.\w+\{--tint:#[0-9a-f]{6}\}/g)?.length, 10)
  assert.equal(style.match(/--(?:line|card|faint|accent|ink):#[0-9a-f]{6}/g)?.length, 10)
  assert.doesNotMatch(style, /light-dark\(/, 'browsers of 2023 drop what they do not know')
})

test('oEmbed: a rich answer whose code parses and shows the embedded card', () => {
  const answer = JSON.parse(toOembed(hostileTalk, sampleUrls, 'en', true)) as Record<string, string | number>
  assert.deepEqual([answer.version, answer.type, answer.width, answer.height], ['1.0', 'rich', 600, 200])
  assert.equal(answer.thumbnail_url, `https://talks.example/base/og/talks/${hostileTalk.id}.png`)
  const parsed = new XMLParser({ ignoreAttributes: false }).parse(String(answer.html)) as { iframe: Record<string, string> }
  assert.equal(parsed.iframe['@_src'], `https://talks.example/base/en/talks/${hostileTalk.id}/embed/`)
  assert.equal(answer.html, embedCode(hostileTalk, sampleUrls, 'en'))
  assert.equal(parsed.iframe['@_style'], 'max-width:100%')
  assert.ok(!('thumbnail_url' in (JSON.parse(toOembed(fullTalk, sampleUrls, 'en', false)) as object)))
})
