/**
 * Facts → a card as PNG, 1200 × 630: satori sets the text as outlines, sharp paints them with few colours. The title takes
 * the largest size at which everything below it has room, by measurement; what is too long at the smallest is cut with "…".
 * The same facts give the same bytes.
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import satori, { type Font } from 'satori'
import sharp from 'sharp'
import { cardSize } from '../../words/site-urls.ts'
import { getMessages } from '../../words/messages.ts'
import { tintOf } from '../../catalogue/product.ts'
import { readThemeColours } from '../tools/read-theme-colours.ts'
import type { CardFacts } from './card-facts.ts'
import { commonFonts, fontFamily, rareFonts } from './card-fonts.ts'
import { splitWords, withSpaces } from './split-words.ts'

type Style = Record<string, string | number>

/** An element as satori takes it. */
interface CardNode {
  type: 'div' | 'img'
  key: null
  props: { style: Style; children: string | CardNode[] } | { src: string; width: number; height: number }
}

const app = resolve(import.meta.dirname, '../../../app')
const paints = ['ink', 'soft', 'faint', 'curve', 'curvefs', 'polardb', 'ebpf', 'other'] as const
const themeColour = readThemeColours(resolve(app, 'theme.css'))
const light = (name: (typeof paints)[number]) => themeColour(name).light
const icon = `data:image/svg+xml;base64,${readFileSync(resolve(app, 'icon.svg')).toString('base64')}`
const { name: siteName, otherName } = getMessages('zh').site

/**
 * Part of the key of a card in the cache: everything drawn that is neither in its facts nor in the files that are
 * hashed (`drawingVersion` in write-cards.ts). Add here whatever else you import.
 */
export function takenFromSite({ product }: Pick<CardFacts, 'product'>): string {
  return JSON.stringify([icon, paints.map(light), light(tintOf(product)), cardSize, siteName, otherName])
}

const bar = 22
const margin = { top: 60, right: 72, bottom: 54, left: 86 }
const width = cardSize.width - margin.left - margin.right
/**
 * Height in px for title, subtitle and lines, with the gaps between them: the card's height less margins, heading and
 * foot, and some air. Change it with their font sizes.
 */
const middleHeight = 352
const gap = 18
/** How exactly the lines of a title are balanced, in px. */
const balance = 32
const titleSizes = [84, 76, 68, 60, 54, 48, 44]
const titleStyle = { fontWeight: 700, lineHeight: 1.28, letterSpacing: '-0.005em' }
const subtitleStyle = { fontSize: 32, lineHeight: 1.36 }
const lineStyle = { fontSize: 28, lineHeight: 1.5 }
const colours = 64

function box(style: Style, children: string | CardNode[] = []): CardNode {
  return { type: 'div', key: null, props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children } }
}

/** @param lines most lines; longer text ends in "…". Without it nothing is cut. */
function text(style: Style, content: string, lines?: number): CardNode {
  return box({ ...style, display: 'block', ...(lines !== undefined && { lineClamp: lines }) }, withSpaces(content))
}

let fonts: Font[] | undefined

function toSvg(node: CardNode, height?: number): Promise<string> {
  fonts ??= commonFonts()
  return satori(node, {
    width: height === undefined ? width : cardSize.width,
    ...(height !== undefined && { height }),
    fonts,
    loadAdditionalAsset: (_language, segment) => Promise.resolve(rareFonts(segment)),
  })
}

async function heightOf(node: CardNode): Promise<number> {
  return Number(/ height="([\d.]+)"/.exec(await toSvg(box({ flexDirection: 'column', fontFamily }, [node])))?.[1])
}

function belowTitle({ subtitle, lines }: CardFacts): CardNode[] {
  const clamp = lines.length > 1 ? 1 : 2
  return [
    ...(subtitle === null ? [] : [text({ ...subtitleStyle, color: light('soft'), marginTop: gap }, subtitle, 2)]),
    ...(lines.length === 0
      ? []
      : [
          box(
            { flexDirection: 'column', marginTop: gap + 6 },
            lines.map((line) => text({ ...lineStyle, color: light('soft') }, line, clamp)),
          ),
        ]),
  ]
}

/** The title broken between words. */
function wholeTitle(title: string, fontSize: number, maxWidth: number): CardNode {
  const word = (piece: string) => box({ display: 'block', whiteSpace: 'pre-wrap', maxWidth }, piece)
  return box(
    { ...titleStyle, fontSize, flexWrap: 'wrap', width: maxWidth, color: light('ink') },
    splitWords(title).map((piece) => word(piece)),
  )
}

/** The same number of lines, as equal in length as they can be. */
async function balancedTitle(title: string, fontSize: number): Promise<CardNode> {
  const height = await heightOf(wholeTitle(title, fontSize, width))
  let [tooNarrow, enough] = [width / 2, width]
  if (height < 2 * fontSize) return wholeTitle(title, fontSize, width)
  while (enough - tooNarrow > balance) {
    const tried = Math.round((tooNarrow + enough) / 2)
    if ((await heightOf(wholeTitle(title, fontSize, tried))) > height) tooNarrow = tried
    else enough = tried
  }
  return wholeTitle(title, fontSize, enough)
}

async function middle(facts: CardFacts): Promise<CardNode> {
  const below = box({ flexDirection: 'column' }, belowTitle(facts))
  const left = middleHeight - (await heightOf(below))
  const withTitle = (title: CardNode) => box({ flexDirection: 'column', width, marginTop: gap }, [title, below])
  for (const size of titleSizes) {
    if ((await heightOf(wholeTitle(facts.title, size, width))) <= left) {
      return withTitle(await balancedTitle(facts.title, size))
    }
  }
  const smallest = Math.min(...titleSizes)
  const lines = Math.max(1, Math.floor(left / (smallest * titleStyle.lineHeight)))
  return withTitle(text({ ...titleStyle, fontSize: smallest, color: light('ink') }, facts.title, lines))
}

function foot({ people, facts }: CardFacts): CardNode {
  return box({ width, justifyContent: 'space-between', alignItems: 'flex-end' }, [
    box({ flexDirection: 'column', width: width - 300 }, [
      ...(people === '' ? [] : [text({ fontSize: 31, lineHeight: 1.45, color: light('ink') }, people, 1)]),
      ...(facts === '' ? [] : [text({ fontSize: 25, lineHeight: 1.45, color: light('faint') }, facts, 1)]),
    ]),
    box({ alignItems: 'center' }, [
      { type: 'img', key: null, props: { src: icon, width: 52, height: 52 } },
      box({ flexDirection: 'column', marginLeft: 16 }, [
        text({ fontSize: 27, fontWeight: 700, lineHeight: 1.25, color: light('ink') }, siteName),
        text({ fontSize: 19, lineHeight: 1.3, color: light('faint') }, otherName),
      ]),
    ]),
  ])
}

/** "#0b5f66" over white, as much of it as `share` says → a colour. */
function washed(colour: string, share: number): string {
  const channel = (at: number) => Math.round(255 - (255 - parseInt(colour.slice(at, at + 2), 16)) * share)
  return `rgb(${channel(1)}, ${channel(3)}, ${channel(5)})`
}

/** @throws when a character of the facts is in no font. */
export async function drawCard(facts: CardFacts): Promise<Buffer> {
  const tint = light(tintOf(facts.product))
  const { top, right, bottom, left } = margin
  const card = box({ width: cardSize.width, height: cardSize.height, background: washed(tint, 0.07), fontFamily }, [
    box({ width: bar, height: cardSize.height, background: tint }),
    box(
      {
        flexDirection: 'column',
        justifyContent: 'space-between',
        height: cardSize.height,
        padding: `${top}px ${right}px ${bottom}px ${left - bar}px`,
      },
      [
        box({ flexDirection: 'column' }, [
          text({ fontSize: 27, lineHeight: 1.4, fontWeight: 700, color: tint }, facts.heading, 1),
          await middle(facts),
        ]),
        foot(facts),
      ],
    ),
  ])
  const svg = await toSvg(card, cardSize.height)
  return sharp(Buffer.from(svg)).png({ palette: true, colours, dither: 0, effort: 7, compressionLevel: 9 }).toBuffer()
}
