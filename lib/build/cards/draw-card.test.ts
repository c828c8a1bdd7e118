import assert from 'node:assert/strict'
import test from 'node:test'
import sharp from 'sharp'
import type { CardFacts } from './card-facts.ts'
import { drawCard, takenFromSite } from './draw-card.ts'

const facts: CardFacts = {
  path: '/og/talks/sample.png',
  product: 'polardb',
  heading: 'PolarDB · 幻灯片',
  title: 'raft在Curve存储中的工程实践',
  subtitle: 'Engineering practice of Raft in Curve storage',
  lines: [],
  people: '陈威、玊于',
  facts: '2022年12月21日 · 29页 · 3306π数据库朋友圈',
}

test('a card is 1200 × 630, and the same facts give the same bytes', async () => {
  const png = await drawCard(facts)
  const { width, height, format } = await sharp(png).metadata()
  assert.deepEqual({ width, height, format }, { width: 1200, height: 630, format: 'png' })
  assert.ok(png.equals(await drawCard(facts)))
})

test('the longest title leaves the foot and the edges free', async () => {
  const png = await drawCard({ ...facts, title: '存储Storage'.repeat(60), subtitle: 'Storage '.repeat(60) })
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true })
  const dark = (x: number, y: number) => (data[y * info.width + x] ?? 255) < 100
  const anyDark = (left: number, top: number, right: number, bottom: number) => {
    for (let y = top; y < bottom; y += 1) for (let x = left; x < right; x += 1) if (dark(x, y)) return true
    return false
  }
  assert.equal(anyDark(1130, 0, 1200, 630), false, 'the right edge')
  assert.equal(anyDark(90, 578, 1200, 630), false, 'the lower edge')
  assert.equal(anyDark(90, 462, 800, 482), false, 'the gap above the foot')
  assert.equal(anyDark(90, 485, 800, 578), true, 'the foot itself')
})

test('what a card takes from the site is its size and the colour of its product too', () => {
  assert.ok(takenFromSite(facts).includes(JSON.stringify({ width: 1200, height: 630 })))
  assert.notEqual(takenFromSite({ product: 'curvefs' }), takenFromSite({ product: 'polardb' }))
  assert.equal(takenFromSite({ product: 'curvebs' }), takenFromSite({ product: 'curve' }))
})

test('a character that no font has is an error that names it, not a box', async () => {
  await assert.rejects(drawCard({ ...facts, title: 'ཀ' }), /No font of the cards has “ཀ” \(U\+0f40\)/)
})
