import assert from 'node:assert/strict'
import test from 'node:test'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { bareTalk, fullTalk, sampleCatalogue, sampleTopics } from '../testing/sample-talks.ts'
import { cardFacts, talkCard } from './card-facts.ts'

const catalogue: Catalogue = {
  ...sampleCatalogue,
  talks: [bareTalk, fullTalk],
  topics: [...sampleTopics],
  speakers: [
    ...fullTalk.speakers.map(({ id, name, nameEn, org }) => ({ id, name, zh: name, en: nameEn, aliases: [], org })),
    { id: 'nobody', name: '无名', zh: '无名', en: null, aliases: [], org: null },
  ],
  events: [],
}

test('a card for the site, each record, each topic and each speaker who has a record', () => {
  const paths = cardFacts(catalogue).map(({ path }) => path)
  assert.equal(paths[0], '/og/site.png')
  assert.ok(paths.includes(`/og/talks/${fullTalk.id}.png`))
  assert.ok(paths.includes(`/og/talks/${bareTalk.id}.png`))
  assert.ok(paths.includes(`/og/speakers/${fullTalk.speakers[0]?.id}.png`))
  assert.ok(!paths.includes('/og/speakers/nobody.png'))
  assert.equal(paths.filter((path) => path.startsWith('/og/topics/')).length, sampleTopics.length)
  assert.equal(new Set(paths).size, paths.length)
})

test('what is unknown is left out', () => {
  const { title, subtitle, people, facts } = talkCard(bareTalk, [])
  assert.deepEqual({ title, subtitle, people, facts }, { title: bareTalk.title.original, subtitle: null, people: '', facts: '' })
})

test('an event whose name begins the title is not said twice', () => {
  const event = { id: 'e', name: '公开课', nameEn: 'Course', series: 's', date: null, city: null, online: null }
  const factsOf = (original: string) => talkCard({ ...bareTalk, event, title: { original, zh: null, en: null } }, []).facts
  assert.equal(factsOf('公开课 5.5'), '')
  assert.equal(factsOf('5.5'), '公开课')
})

test('a title that differs in capitals alone is not said twice', () => {
  const talk = { ...bareTalk, title: { original: 'Curve: An Overview', zh: null, en: 'Curve – an overview' } }
  assert.equal(talkCard(talk, []).subtitle, null)
})
