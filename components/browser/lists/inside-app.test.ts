import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isInsideApp } from './inside-app.ts'

const android = 'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko)'
const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'

for (const [app, userAgent] of [
  ['WeChat', `${android} Chrome/120.0 Mobile Safari/537.36 MicroMessenger/8.0.44`],
  ['WeCom', `${iphone} Mobile/15E148 wxwork/4.1.10 MicroMessenger/7.0.1`],
  ['QQ', `${android} Chrome/109 Mobile Safari/537.36 V1_AND_SQ_8.9 QQ/8.9.68`],
  ['DingTalk', `${iphone} Mobile/15E148 AliApp(DingTalk/7.0) com.laiwang.DingTalk`],
  ['Feishu', `${android} Chrome/110 Mobile Safari/537.36 Lark/7.1 LarkLocale/zh_CN`],
  ['Alipay', `${android} Chrome/109 Mobile Safari/537.36 AlipayClient/10.5`],
  ['Douyin', `${android} Chrome/109 Mobile Safari/537.36 aweme/26.0 BytedanceWebview`],
  ['Zhihu', `${android} Version/4.0 Chrome/109 Mobile Safari/537.36 ZhihuHybrid`],
  [
    'an app that does not say its name, on Android',
    `Mozilla/5.0 (Linux; Android 14; Pixel 8; wv) Version/4.0 Chrome/120 Mobile Safari/537.36`,
  ],
  ['an app that does not say its name, on an iPhone', `${iphone} Mobile/15E148`],
] as const) {
  test(`${app} shows the page inside itself`, () => assert.ok(isInsideApp(userAgent)))
}

for (const [browser, userAgent] of [
  ['Chrome on Android', `${android} Chrome/120.0.0.0 Mobile Safari/537.36`],
  ['Safari', `${iphone} Version/17.0 Mobile/15E148 Safari/604.1`],
  ['Chrome on an iPhone', `${iphone} CriOS/120.0 Mobile/15E148 Safari/604.1`],
  ['QQ’s own browser', `${android} Chrome/109 MQQBrowser/13.6 Mobile Safari/537.36`],
  ['Firefox', 'Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0'],
] as const) {
  test(`${browser} is a browser`, () => assert.ok(!isInsideApp(userAgent)))
}
