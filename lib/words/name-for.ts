/** Organisations and cities in the reader's language; records name them as their documents do. */
import type { Locale } from './locale.ts'

/** Chinese, English. Only names that they give themselves. */
const names: readonly (readonly [zh: string, en: string])[] = [
  ['阿里云', 'Alibaba Cloud'],
  ['阿里巴巴', 'Alibaba'],
  ['阿里巴巴集团', 'Alibaba Group'],
  ['阿里数据库团队', 'Alibaba’s database team'],
  ['网易', 'NetEase'],
  ['网易数帆', 'NetEase Shufan'],
  ['网易杭州研究院', 'NetEase Hangzhou Research Institute'],
  ['腾讯云', 'Tencent Cloud'],
  ['华为云', 'Huawei Cloud'],
  ['百度', 'Baidu'],
  ['青云', 'QingCloud'],
  ['爱可生', 'ActionTech'],
  ['万里数据库', 'GreatDB'],
  ['斯坦福大学', 'Stanford University'],
  ['北京', 'Beijing'],
  ['杭州', 'Hangzhou'],
  ['南京', 'Nanjing'],
  ['上海', 'Shanghai'],
  ['深圳', 'Shenzhen'],
  ['洛杉矶', 'Los Angeles'],
  ['里约热内卢', 'Rio de Janeiro'],
  ['圣克拉拉', 'Santa Clara'],
]

const inOther: Record<Locale, ReadonlyMap<string, string>> = {
  zh: new Map(names.map(([zh, en]) => [en.toLowerCase(), zh])),
  en: new Map(names),
}

/** "网易数帆" → "NetEase Shufan" for a reader of English; as it was given where no other name is known. */
export function nameFor(name: string, locale: Locale): string {
  return inOther[locale].get(name.toLowerCase()) ?? name
}
