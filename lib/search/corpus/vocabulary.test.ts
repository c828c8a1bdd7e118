import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noFold } from '../text/normalise.ts'
import { buildVocabulary } from './vocabulary.ts'

const vocabulary = buildVocabulary(
  {
    metadata: {
      facet: 'theme',
      zh: '元数据',
      en: 'Metadata',
      aliases: ['inode'],
      synonyms: [
        ['元数据', 'metadata'],
        ['目录', 'directory'],
      ],
    },
    mds: {
      facet: 'component',
      zh: 'MDS 元数据节点',
      en: 'MDS',
      aliases: ['元数据节点', '目录'],
      synonyms: [['mds', '元数据节点']],
    },
  },
  noFold,
)

test('a word names the topics whose name it is, and more weakly those that it is said of', () => {
  assert.deepEqual([...vocabulary.topicsNamed('metadata')], [['metadata', 1]])
  assert.deepEqual([...vocabulary.topicsNamed('inode')], [['metadata', 0.6]])
  assert.deepEqual([...vocabulary.topicsNamed('元数据节点')], [['mds', 1]])
  assert.deepEqual([...vocabulary.topicsNamed('raft')], [])
})

test('words of a group mean the same, as written', () => {
  assert.deepEqual(vocabulary.synonymsOf('目录'), [{ text: 'directory', shown: 'directory' }])
  assert.deepEqual(vocabulary.synonymsOf('inode'), [])
})

test('knows words that hold a word, and words that begin like it', () => {
  assert.deepEqual(vocabulary.longerWords('元数据'), ['mds元数据节点', '元数据节点'])
  assert.deepEqual(vocabulary.completions('元数'), ['元数据', '元数据节点'])
  assert.equal(vocabulary.has('directory'), true)
})
