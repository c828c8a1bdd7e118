import assert from 'node:assert/strict'
import test from 'node:test'
import { latinPersonName, personName } from './person-name.ts'

const names: [string, object][] = [
  ['陈威', { family: '陈', given: '威' }],
  ['李小翠', { family: '李', given: '小翠' }],
  ['查日苏', { family: '查', given: '日苏' }],
  ['欧阳锋', { family: '欧阳', given: '锋' }],
  ['欧阳小锋', { family: '欧阳', given: '小锋' }],
  ['北侠', { literal: '北侠' }],
  ['漠雪', { literal: '漠雪' }],
  ['digoal', { literal: 'digoal' }],
  ['Xiang Dong', { literal: 'Xiang Dong' }],
  ['网易数帆', { literal: '网易数帆' }],
  ['王', { literal: '王' }],
  ['陈威（小陈）', { literal: '陈威（小陈）' }],
]
for (const [name, parts] of names) test(name, () => assert.deepEqual(personName(name), parts))

const latin: [string, string, string | null, object][] = [
  ['chen-wei', '陈威', 'Chen Wei', { family: 'Chen', given: 'Wei' }],
  ['li-feifei', '李飞飞', 'Feifei Li', { family: 'Li', given: 'Feifei' }],
  ['li-xiaocui', '李小翠', 'Li Xiaocui', { family: 'Li', given: 'Xiaocui' }],
  ['lv-you', '吕游', 'Lyu You', { family: 'Lyu', given: 'You' }],
  ['lu-you', '吕游', 'Lü You', { family: 'Lü', given: 'You' }],
  ['chen-wei', '陈威', 'Chen, Wei', { family: 'Chen', given: 'Wei' }],
  ['moxue', '漠雪', 'Mo Xue', { literal: 'Mo Xue' }],
  ['bei-xia', '北侠', 'Bei Xia', { literal: 'Bei Xia' }],
  ['xiang-dong', 'Xiang Dong', 'Xiang Dong', { literal: 'Xiang Dong' }],
  ['liu-yang', 'Yang Liu', 'Yang Liu', { family: 'Liu', given: 'Yang' }],
  ['ongaro-diego', 'Diego Ongaro', 'Diego Ongaro', { family: 'Ongaro', given: 'Diego' }],
  ['ongaro', 'Diego Ongaro', 'Diego Ongaro', { family: 'Ongaro', given: 'Diego' }],
  ['lu-zhong', '吕众', 'Lü Zhong', { family: 'Lü', given: 'Zhong' }],
  ['zhang-wei', '张伟', 'Zhang, Wei', { family: 'Zhang', given: 'Wei' }],
  ['van-renesse-robbert', 'Robbert van Renesse', 'Robbert van Renesse', { family: 'van Renesse', given: 'Robbert' }],
  ['ouyang-xiaofeng', '欧阳晓峰', 'Xiaofeng Ouyang', { family: 'Ouyang', given: 'Xiaofeng' }],
  ['digoal', 'digoal', 'digoal', { literal: 'digoal' }],
  ['wang-wu', '王五', null, { family: '王', given: '五' }],
  ['someone-else', '陈威', 'Wei C', { literal: 'Wei C' }],
]
for (const [id, name, nameEn, parts] of latin) {
  test(`${id} in Latin letters`, () => assert.deepEqual(latinPersonName({ id, name, nameEn }), parts))
}
