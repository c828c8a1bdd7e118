/** Browsers inside other apps, which drop a download without a word. */

/** By the names that they give themselves: WeChat, QQ, DingTalk, Weibo, Feishu, Alipay, Douyin and Toutiao, Zhihu, Baidu, Xiaohongshu. */
const named =
  /MicroMessenger|\bQQ\/|DingTalk|Weibo|Lark|Feishu|Alipay|BytedanceWebview|NewsArticle|aweme|zhihu|baiduboxapp|xiaohongshu|discover\//i
/** A part of an app shows the page: Android marks it, on iOS it lacks the name of the browser that all real ones carry. */
const embedded = /; wv\)|\((?:iPhone|iPad|iPod)[^)]*\)(?!.*\bSafari\/)/

/** @param userAgent as the browser names itself */
export function isInsideApp(userAgent: string): boolean {
  return named.test(userAgent) || embedded.test(userAgent)
}
