/** Names as citations need them: family and given name apart where that is certain, whole where it is not. */

export type PersonName = { family: string; given: string } | { literal: string }

/** Two characters, so they are looked for first: 欧阳锋 → 欧阳 + 锋. */
const longFamilyNames = new Set(
  '欧阳 司马 上官 诸葛 夏侯 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 司徒 司空 东方 南宫 西门 独孤 端木 轩辕 百里 呼延 拓跋 澹台 公冶 钟离 赫连 完颜 闻人 申屠 太史 仲孙 万俟 濮阳 淳于 单于'.split(
    ' ',
  ),
)

/** Common family names. A name that starts with none of them (北侠, 漠雪) is a pen name for all we know and stays whole. */
const familyNames = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊孟秦邱侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔汤温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁房滕屈饶牟艾尤阳穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫柏宗瞿桂佟应臧闵苟邬边卞姬仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩查佘池',
)

const hanName = /^\p{Script=Han}{2,4}$/u

/** 陈威 → 陈 + 威; null where it is not plainly a Chinese personal name. */
function splitHan(name: string): { family: string; given: string } | null {
  if (!hanName.test(name)) return null
  const chars = [...name]
  const long = chars.slice(0, 2).join('')
  if (longFamilyNames.has(long) && chars.length > 2) return { family: long, given: chars.slice(2).join('') }
  const [family = ''] = chars
  return familyNames.has(family) && chars.length < 4 ? { family, given: chars.slice(1).join('') } : null
}

/** A name in the script of its owner: 陈威 → family 陈, given 威; digoal → literal. */
export function personName(name: string): PersonName {
  return splitHan(name) ?? { literal: name }
}

/** As ids spell it, without marks and capitals: passports write 吕 as Lyu, input methods as lv, people as Lü or Lu. */
function spelledPlainly(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/^([ln])(?:yu|v)(?=-|$)/, '$1u')
}

/** Whether these words are what the id begins with: `lyu-zhong` with "Lü". */
function beginsId(id: string, words: readonly string[]): boolean {
  return `${spelledPlainly(id)}-`.startsWith(`${spelledPlainly(words.join('-'))}-`)
}

/**
 * The name in Latin letters. Sources write it in either order ("Chen Wei", "Feifei Li"); the id starts with the family
 * name (`chen-wei`, `li-feifei`), which tells them apart. Pen names stay whole, and so do names without a Chinese form
 * that stand in the order of their id: which of "Xiang Dong" is the family's nobody can tell.
 */
export function latinPersonName({ id, name, nameEn }: { id: string; name: string; nameEn: string | null }): PersonName {
  if (nameEn === null) return personName(name)
  const [before, behind] = nameEn.split(/,\s*/)
  if (before && behind) return { family: before, given: behind }
  const words = nameEn.split(/\s+/)
  const isChinese = splitHan(name) !== null
  if (words.length < 2 || (!isChinese && hanName.test(name))) return { literal: nameEn }
  const [first = '', ...others] = words
  if (isChinese && beginsId(id, [first])) return { family: first, given: others.join(' ') }
  // The longest first: of "Robbert van Renesse" the last two words are the family's.
  for (let from = 1; from < words.length; from += 1) {
    const family = words.slice(from)
    if (beginsId(id, family)) return { family: family.join(' '), given: words.slice(0, from).join(' ') }
  }
  return { literal: nameEn }
}
