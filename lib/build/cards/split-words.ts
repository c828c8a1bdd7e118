/**
 * A title → the pieces between which a line may break: "raft在Curve存储中的工程实践" → "raft ", "在 ", "Curve ", "存储", "中的" …
 * Chinese words stay whole, closing marks stay with what they close, and Chinese and Latin have a space between them, as the
 * pages have it from `text-autospace`.
 */

/** Words of our titles that Unicode's dictionary doesn't know: it would part 数据库 before 库, and 优化 in the middle. */
const ourWords = new RegExp(
  [
    '一起学 跟我学 双周会 新一代 云原生 超融合 分布式 元数据 云数据库 数据库 大数据 服务器 客户端 开发者',
    '块存储 云存储 存储层 计算层 兼容层 子系统 组件 高可用 持久化 检查点 企业级 阿里云 李飞飞 曹伟',
    '创云融达 申威 万方 大咖说 三部曲 写缓存 缓存盘 缓存 缓冲区 写放大 多挂载 挂载 自适应 兼容性 零拷贝',
    '回收站 初体验 实时 大屏 一键 优化 调优 开源 源码 内核 运维 监控 管控 文档 快照 克隆 条带 对接',
    '冗余 闪回 回放 刷脏 混闪 调研 构建 必学 短板 扩缩容 扩容 详解 浅析 预览 鉴权 链路 网关 离线',
    '在线 单机 踩坑 百亿级 千亿 读取',
  ]
    .join(' ')
    .replaceAll(' ', '|'),
  'gu',
)
const opening = /[（《〈「『【“‘([{<]$/u
const closing = /^[）》〉」』】”’，。、：；！？…·)\]}>,.:;!?%|/\-–—]/u
const han = /\p{Script=Han}/u
const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Between Chinese and Latin a space. */
export function withSpaces(text: string): string {
  return text.replace(/(?<=\p{Script=Han})(?=[A-Za-z0-9])/gu, ' ').replace(/(?<=[A-Za-z0-9])(?=\p{Script=Han})/gu, ' ')
}

/** Joined again, the pieces are the title with its spaces. */
export function splitWords(title: string): string[] {
  const pieces: string[] = []
  const text = withSpaces(title)
  const inWord = new Set(
    [...text.matchAll(ourWords)].flatMap(({ index, 0: word }) => [...word].slice(1).map((_, at) => index + at + 1)),
  )
  for (const { segment, index } of words.segment(text)) {
    const last = pieces.at(-1)
    const insideLatin = last !== undefined && !han.test(last.slice(-1)) && !last.endsWith(' ') && !han.test(segment)
    const joined = insideLatin || inWord.has(index) || closing.test(segment) || (last !== undefined && opening.test(last))
    if (last !== undefined && (segment.trim() === '' || joined)) {
      pieces[pieces.length - 1] = last + segment
    } else pieces.push(segment)
  }
  return pieces
}
