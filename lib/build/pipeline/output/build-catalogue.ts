/**
 * Records + matches → the catalogue: what people wrote and what was concluded, in one shape, in a fixed order.
 */
import type { Catalogue, CatalogueTopic, Listing, Talk } from '../../../catalogue/catalogue.ts'
import { dataLicence } from '../../../catalogue/data-licence.ts'
import { inverseRelation, type Material } from '../../../catalogue/material.ts'
import type { EventEntry, ReadingGuide, Speaker, Topic } from '../../../catalogue/reference.ts'
import { talkPath } from '../../../words/site-urls.ts'
import type { FileHistory } from '../../tools/file-history.ts'
import type { Matches } from '../match/match-originals.ts'
import type { Dump } from '../dump/read-dumps.ts'
import type { LinkChecks } from '../records/read-link-checks.ts'
import type { Records, SourcedMaterial } from '../records/read-records.ts'

const schemaPath = '/data/catalogue.schema.json'

function talkEvent(material: Material, events: ReadonlyMap<string, EventEntry>): Talk['event'] {
  const event = material.event && events.get(material.event.id)
  if (!material.event || !event) return null
  const { date } = material.event
  const dated = event.datedName && date !== null
  return {
    id: event.id,
    name: dated ? `${event.zh} ${date}` : event.zh,
    nameEn: dated ? `${event.en} ${date}` : event.en,
    series: event.series,
    date,
    city: event.city,
    online: event.online,
  }
}

function talkSpeakers(material: Material, speakers: ReadonlyMap<string, Speaker>): Talk['speakers'] {
  return material.speakers.flatMap(({ id, role, org, jobTitle }) => {
    const speaker = speakers.get(id)
    return speaker ? [{ id, name: speaker.name, nameEn: speaker.en, org, role, jobTitle }] : []
  })
}

/** Relations as written, and from an article back to the materials that name it. */
function allRelations(materials: readonly Material[]): Map<string, Talk['related']> {
  const relations = new Map(materials.map(({ id, related }): [string, Talk['related']] => [id, [...related]]))
  for (const { id, relatedArticles } of materials) {
    for (const article of relatedArticles) {
      relations.get(id)?.push({ id: article, type: 'same-topic' })
      relations.get(article)?.push({ id, type: inverseRelation['same-topic'] })
    }
  }
  return relations
}

/** What a catalogue tells of its records that does not stand in them. */
export interface Publication {
  /** By file of the project: when it came and was last changed; empty where that is not known. */
  history: ReadonlyMap<string, FileHistory>
  /** Address of a page or file of the site, by its path: "/talks/curve-mds/". */
  addressOf: (path: string) => string
}

interface Context extends Publication {
  speakers: ReadonlyMap<string, Speaker>
  events: ReadonlyMap<string, EventEntry>
  relations: ReadonlyMap<string, Talk['related']>
  linkChecks: LinkChecks
}

/** What a reader opens, and the page that the facts are from where nobody read the document's own file. */
function talkLinks({ file, links }: Material): Talk['links'] {
  const isListed = file.role === 'page'
  return {
    view: links.document ?? links.view,
    download: links.document === undefined ? links.download : null,
    listing: isListed ? links.view : null,
    mirror: links.mirror ?? null,
    slides: links.slides ?? null,
  }
}

/** Of a document known by its address, as far as that tells it. */
function formatOf({ file, links: { document } }: Material): string | null {
  if (document === undefined) return file.format
  return /\.pdf$/i.test(new URL(document).pathname) ? 'pdf' : null
}

function talkOfMaterial({ material, source }: SourcedMaterial, listings: Listing[], context: Context): Talk {
  const { file, title } = material
  const original = file.role === 'original'
  const { added = null, changed = null } = context.history.get(`data/${source}`) ?? {}
  return {
    id: material.id,
    url: context.addressOf(talkPath(material.id)),
    formerIds: material.formerIds,
    title: { original: title.original, zh: title.zh, en: title.en },
    otherTitles: title.others,
    kind: material.kind,
    language: material.language,
    speakers: talkSpeakers(material, context.speakers),
    event: talkEvent(material, context.events),
    collection: material.collection,
    date: material.date,
    dateSource: material.dateSource,
    dateEvidence: material.dateEvidence,
    topics: material.topics,
    level: material.level,
    prerequisites: material.prerequisites,
    status: material.status.map((entry) => ({ ...entry, by: entry.by ?? null })),
    pages: original ? file.pages : null,
    bytes: original ? file.bytes : null,
    format: formatOf(material),
    sha256: original ? file.sha256 : null,
    gitBlob: original ? file.gitBlob : null,
    repo: file.repo,
    commit: file.commit,
    ref: file.ref,
    path: file.path,
    fileRole: file.role,
    linkOnly: file.linkOnly,
    links: talkLinks(material),
    linkChecked: context.linkChecks.get(material.id) ?? null,
    summary: material.summary,
    background: material.background,
    questions: material.questions,
    guide: material.guide,
    lines: material.lines,
    sections: material.sections,
    silentPages: material.silentPages,
    parts: material.parts,
    videos: material.videos,
    related: context.relations.get(material.id) ?? [],
    history: material.history,
    editions: material.editions,
    verified: material.verified,
    uncertain: material.uncertain,
    notes: material.notes,
    source: `data/${source}`,
    added,
    updated: changed,
    listings,
  }
}

/** A talk of which a dump tells, and nothing else is known. */
export function talkOfListings(id: string, title: string, listings: Listing[], url: string): Talk {
  return {
    id,
    url,
    formerIds: [],
    title: { original: title, zh: null, en: null },
    otherTitles: [],
    kind: 'unknown',
    language: null,
    speakers: [],
    event: null,
    collection: null,
    date: null,
    dateSource: null,
    dateEvidence: null,
    topics: [],
    level: null,
    prerequisites: [],
    status: [],
    pages: null,
    bytes: null,
    format: null,
    sha256: null,
    gitBlob: null,
    repo: null,
    commit: null,
    ref: null,
    path: null,
    fileRole: null,
    linkOnly: false,
    links: { view: null, download: null, listing: null, mirror: null, slides: null },
    linkChecked: null,
    summary: null,
    background: false,
    questions: null,
    guide: [],
    lines: [],
    sections: [],
    silentPages: [],
    parts: [],
    videos: [],
    related: [],
    history: [],
    editions: [],
    verified: null,
    uncertain: [],
    notes: null,
    source: null,
    added: null,
    updated: null,
    listings,
  }
}

function readingOf({ id }: Topic, guides: readonly ReadingGuide[]): CatalogueTopic['reading'] {
  const stops = guides.find(({ topic }) => topic === id)?.stops ?? []
  return stops.map((stop) => ({
    id: stop.record,
    page: 'page' in stop ? stop.page : null,
    anchor: 'section' in stop ? stop.section : null,
  }))
}

/** The instant at which a file of the data was last changed. */
function lastChange(history: Publication['history']): string | null {
  const changes = [...history.values()].map(({ changed }) => changed)
  return changes.reduce<string | null>((a, b) => (a !== null && Date.parse(a) >= Date.parse(b) ? a : b), null)
}

/** "2026-11-28T23:30:00-02:00" → "2026.11.29": a day of the calendar, in UTC. */
function versionOf(instant: string): string {
  return new Date(instant).toISOString().slice(0, 10).replaceAll('-', '.')
}

/** Talks in the order of their ids, so that the same input gives the same bytes. */
export function buildCatalogue(
  records: Records,
  dumps: readonly Dump[],
  matches: Matches,
  linkChecks: LinkChecks,
  publication: Publication,
): Catalogue {
  const materials = records.materials.map(({ material }) => material)
  const context: Context = {
    speakers: new Map(records.speakers.map((speaker) => [speaker.id, speaker])),
    events: new Map(records.events.map((event) => [event.id, event])),
    relations: allRelations(materials),
    linkChecks,
    ...publication,
  }
  const known = records.materials.map((source) => talkOfMaterial(source, matches.listings.get(source.material.id) ?? [], context))
  const unmatched = [...matches.unmatched].map((id) => {
    const listings = matches.listings.get(id) ?? []
    return talkOfListings(id, listings[0]?.title ?? id, listings, publication.addressOf(talkPath(id)))
  })
  const updated = lastChange(publication.history)
  return {
    $schema: publication.addressOf(schemaPath),
    schemaVersion: 3,
    url: publication.addressOf('/'),
    version: updated === null ? null : versionOf(updated),
    updated,
    licence: dataLicence,
    dumps: dumps.map(({ file, declaredTotal, pagerPages, records: { length } }) => ({
      file,
      declaredTotal,
      pagerPages,
      records: length,
    })),
    talks: [...known, ...unmatched].sort((a, b) => (a.id < b.id ? -1 : 1)),
    topics: records.topics.map((topic) => ({ ...topic, reading: readingOf(topic, records.readingGuides) })),
    speakers: records.speakers,
    events: records.events.map(({ id, series, zh, en, city, online }) => ({ id, series, zh, en, city, online })),
  }
}
