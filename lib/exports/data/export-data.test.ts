import assert from 'node:assert/strict'
import test from 'node:test'
import { exportData } from './export-data.ts'
import { sampleCatalogue, sampleUrls } from '../../build/testing/sample-talks.ts'

test('the files of /data/, in order', () => {
  const names = ['talks.jsonl', 'talks.csv', 'talks.bib', 'talks.ris', 'talks.csl.json', 'originals.sha256', 'datapackage.json']
  assert.deepEqual([...exportData(sampleCatalogue, sampleUrls).keys()], names)
})

test('the same catalogue gives the same bytes', () => {
  assert.deepEqual(exportData(sampleCatalogue, sampleUrls), exportData(structuredClone(sampleCatalogue), sampleUrls))
})
