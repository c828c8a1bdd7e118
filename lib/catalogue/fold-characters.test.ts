import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { foldForm, isInvisible, typedText, typedTitle } from './fold-characters.ts'

const foldText = (text: string) => [...text].map(foldForm).join('')

describe('what is compared alike', () => {
  const same: [name: string, one: string, other: string][] = [
    ['radicals of the supplement', '⻚⻓⻔⻅⻢', '页长门见马'],
    ['Kangxi radicals', '⽂⽇⼀', '文日一'],
    ['strokes', '㇐㇑', '一丨'],
    ['compatibility ideographs', '\uf9d1', '六'],
    ['zero width', 'a\u200bb\u200c\u200d\ufeff\u2060', 'ab'],
    ['marks of direction and of language', '\u202ea\u2066b\u{e0041}\u061c', 'ab'],
    ['soft hyphens, fillers and blank Braille', 'a\u00ad\u3164\u2800b', 'ab'],
    ['variation selectors', '葛\u{e0100}a\ufe0f', '葛a'],
    ['single quotes', 'EuroSys’23 ‘x‛ ′', "eurosys'23 'x' '"],
    ['double quotes', '“a”„b‟「c」『d』＂', '"a""b""c""d""'],
    ['dashes', '‐‑‒–—―−─﹘﹣－', '-----------'],
    ['dots', '•・‧∙⋅', '·····'],
    ['an ellipsis', '…⋯', '......'],
    ['tildes', '～〜∼', '~~~'],
    ['width', 'Ｒａｆｔ（１）：！', 'raft(1):!'],
    ['case, accents and ligatures', 'ﬁ É İ', 'fi e i'],
    ['every kind of space', 'a\u00a0b\u3000c\td', 'a b c d'],
  ]
  for (const [name, one, other] of same) test(name, () => assert.equal(foldText(one), foldText(other)))
})

test('what differs stays different', () => {
  for (const [one, other] of [
    ['v1.0', 'v10'],
    ['C++', 'C'],
    ['上', '下'],
    ['《甲》', '甲'],
  ] as const) {
    assert.notEqual(foldText(one), foldText(other))
  }
})

test('a form is folded to itself, whichever character it comes from', () => {
  const changing: string[] = []
  for (let code = 0; code <= 0x2ffff; code += 1) {
    const once = foldForm(String.fromCodePoint(code))
    if (foldText(once) !== once) changing.push(code.toString(16))
  }
  assert.deepEqual(changing, [])
})

test('what is shown keeps its punctuation, accents and raised numbers', () => {
  assert.equal(typedText('⻚，Ｒe\u0301“x²”①—'), '页，Ré“x²”①—')
})

test('a title is shown without what nobody sees', () => {
  assert.equal(typedTitle(' Curve\u200b核心\u00a0⻚ \u0001“ﬁle”\ufeff'), 'Curve核心 页 “file”')
  assert.equal(typedTitle('👩\u200d💻 ❤\ufe0f 写\u200d入'), '👩\u200d💻 ❤\ufe0f 写入')
})

test('letters are visible', () => assert.deepEqual([...'a元é👩 '].filter(isInvisible), []))
