import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { foreignTag, type Locale } from './locale.ts'

describe('the language of a text that may not be the page’s', () => {
  const cases: [text: string, locale: Locale, expected: string | undefined][] = [
    ['阿里云', 'en', 'zh-CN'],
    ['leader选举', 'en', 'zh-CN'],
    ['Alibaba Cloud', 'en', undefined],
    ['raft在Curve存储中的工程实践', 'zh', undefined],
    ['braft', 'zh', undefined],
    ['Xiang Dong', 'zh', undefined],
    ['Netease Hangzhou Research Institute', 'zh', 'en'],
    ['Estimation of availability and reliability in CurveBS', 'zh', 'en'],
    ['', 'zh', undefined],
  ]
  for (const [text, locale, expected] of cases)
    test(`${locale}: “${text}”`, () => assert.equal(foreignTag(text, locale), expected))
})
