import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { figuresApart, wordsApart } from './check-agreement.ts'

describe('figures agree', () => {
  const cases: [zh: string, en: string][] = [
    ['单卷20万以上', 'over 200,000 on one volume'],
    ['20万到30万', '200,000 to 300,000'],
    ['3亿文件', '300 million files'],
    ['1.1千米', '1100 metres'],
    ['每秒1.5w', '15k a second'],
    ['160K提到590K', 'from 160K to 590K'],
    ['1,768对2056', '1768 against 2,056'],
    ['12讲', 'twelve lectures'],
    ['3月底', 'the end of March'],
    ['第2步', 'the second step'],
    ['2倍', 'twice as fast'],
    ['1台', 'a machine'],
    ['十二步，两轮', '12 steps in 2 rounds'],
    ['二十三章', '23 chapters'],
    ['20~30万，或10–20', '200,000–300,000, or 10~20'],
    ['12K写', '12 KB writes'],
    ['没有数字', 'no figures'],
  ]
  for (const [zh, en] of cases) test(`${zh} / ${en}`, () => assert.deepEqual(figuresApart({ zh, en }), []))
})

describe('figures do not agree', () => {
  const cases: [zh: string, en: string, apart: string[]][] = [
    ['读12.7万', 'reads 12.7 million', ['12.7']],
    ['39.7k', '39.9k', ['39.7', '39.9']],
    ['128深度', 'deep', ['128']],
    ['很深', '128 deep', ['128']],
    ['4月', 'March 4 or 5', ['5']],
    ['3到5台', 'three to six', ['5']],
    ['第1到9页，又是9', 'one to', ['9']],
  ]
  for (const [zh, en, apart] of cases) {
    test(`${zh} / ${en}`, () => assert.deepEqual(figuresApart({ zh, en }), [...new Set(apart)]))
  }
})

describe('words agree', () => {
  const cases: [zh: string, en: string][] = [
    ['一次IO', 'one I/O'],
    ['I/O与dentry', 'IOs and dentries'],
    ['写MDS', 'mds writes'],
    ['x与k', 'y and m'],
    ['副本', 'A replica of NetEase'],
    ['raft_sync默认True', 'raft_sync is True'],
  ]
  for (const [zh, en] of cases) test(`${zh} / ${en}`, () => assert.deepEqual(wordsApart({ zh, en }), []))
})

describe('words do not agree', () => {
  const cases: [zh: string, en: string, apart: string[]][] = [
    ['问MDS要，再问MDS', 'ask the server', ['MDS']],
    ['一个参数', 'raft_sync by default', ['raft_sync']],
    ['对象存储', 'on S3', ['S3']],
    ['S3ChunkInfo', 'S3Chunk', ['S3ChunkInfo']],
  ]
  for (const [zh, en, apart] of cases) test(`${zh} / ${en}`, () => assert.deepEqual(wordsApart({ zh, en }), apart))
})
