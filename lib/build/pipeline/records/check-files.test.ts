import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Material } from '../../../catalogue/material.ts'
import { problemsAfter, type Change } from '../../testing/problems-after.ts'

const raft = 'store-raft'
const zero = '0'.repeat(40)

/** The record as one that is known by its address alone. */
function list(material: Material, document: string): void {
  Object.assign(material.file, { role: 'page', pages: null, bytes: null, sha256: null, gitBlob: null })
  material.links.document = document
}

describe('files', () => {
  const cases: [name: string, change: Change, expected: RegExp][] = [
    [
      'that two records describe',
      (record) => (record(raft).file.sha256 = record('store-metadata').file.sha256),
      /materials\/store-raft\.yaml:\d+: expected file\.sha256: a file that no other record describes, found the file of .*materials\/store-metadata\.yaml$/,
    ],
    [
      'whose view link is not pinned',
      (record) => (record(raft).links.view = record(raft).links.view.replace(/[0-9a-f]{40}/, 'master')),
      /expected links\.view: 2022\/Raft.*, pinned to [0-9a-f]{40}, found https:.*master/,
    ],
    [
      'whose download link is pinned to another commit',
      (record) => (record(raft).links.download = record(raft).links.download.replace(/[0-9a-f]{40}/, zero)),
      /expected links\.download: .* pinned to .*, found .*0{40}/,
    ],
    [
      'whose view link leads to another file',
      (record) => (record(raft).links.view = record('store-metadata').links.view),
      /expected links\.view: /,
    ],
    [
      'whose view link is a download',
      (record) => (record(raft).links.view = record(raft).links.download),
      /expected links\.view: /,
    ],
    [
      'whose link elsewhere does not name the commit',
      (record) => (record(raft).links.view = 'https://gitee.com/a/b/blob/master/x.pdf'),
      /expected links\.view: /,
    ],
    [
      'that has an address beside its own file',
      (record) => (record(raft).links.document = 'https://example.org/raft'),
      /store-raft\.yaml:\d+: expected links\.document: only where file is a page that lists the document, found https:\/\/example\.org\/raft$/,
    ],
    [
      'whose address an edition of another record has',
      (record) => {
        record('store-metadata').editions = [{ url: 'https://www.example.org/raft/', zh: '原文', en: 'The article' }]
        list(record(raft), 'https://example.org/raft')
      },
      /expected links\.document: an address that no other record has, found https:\/\/example\.org\/raft, an edition of .*store-metadata\.yaml$/,
    ],
    [
      'whose address another record has',
      (record) => {
        for (const id of [raft, 'store-client']) list(record(id), 'https://example.org/raft')
      },
      /expected links\.document: an address that no other record has, found https:\/\/example\.org\/raft, that of .*\.yaml$/,
    ],
    [
      'with a date of unknown source',
      (record) => (record(raft).dateSource = null),
      /expected dateSource: given exactly where date is, found .* from null$/,
    ],
    [
      'with the source of no date',
      (record) => (record(raft).date = null),
      /expected dateSource: given exactly where date is, found null from /,
    ],
    [
      'that nobody read, with bytes',
      (record) => (record(raft).verified = 'listing'),
      /expected verified: blob or text, .*, found listing$/,
    ],
    [
      'with fewer pages than the guide',
      (record) => (record(raft).file.pages = 9),
      /expected guide: a page of the document \(9 pages\), found 10$/,
    ],
    [
      'with a guide and unknown pages',
      (record) => (record(raft).file.pages = null),
      /expected guide: a page of the document \(unknown pages\), found 10$/,
    ],
    [
      'with a cover that it does not have',
      (record) => (record(raft).cover = 99),
      /expected cover: a page of the document \(\d+ pages\), or none, found 99$/,
    ],
  ]
  for (const [name, change, expected] of cases) {
    test(name, () => {
      const problems = problemsAfter(change)
      assert.match(problems.join('\n'), new RegExp(expected, 'm'))
      assert.ok(problems.every((problem) => problem.includes(`materials/${raft}.yaml:`)))
    })
  }
})
