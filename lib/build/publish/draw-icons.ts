/** `app/icon.svg` → the pictures that phones and desktops want where they take no drawing. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'

interface Icon {
  name: string
  /** Width and height in px. */
  size: number
  /** Whether the system cuts its own shape out of it: then it has no corners of its own. */
  cut: boolean
}

const icons: readonly Icon[] = [
  { name: 'icon-192.png', size: 192, cut: false },
  { name: 'icon-512.png', size: 512, cut: false },
  { name: 'maskable-512.png', size: 512, cut: true },
  { name: 'apple-touch-icon.png', size: 180, cut: true },
]

const corners = / rx="\d+"/
/** Units across the drawing; all of it but the background lies in the circle of 80 % that every system shows. */
const drawing = 32

/** Writes `icons/` into the folder. @throws when the drawing has no corners to take away. */
export async function drawIcons(svgPath: string, folder: string): Promise<void> {
  const svg = readFileSync(svgPath, 'utf8')
  if (!corners.test(svg)) throw new Error(`${svgPath} has no rx="…", by which its background is known.`)
  rmSync(join(folder, 'icons'), { recursive: true, force: true })
  mkdirSync(join(folder, 'icons'), { recursive: true })
  for (const { name, size, cut } of icons) {
    const source = Buffer.from(cut ? svg.replace(corners, '') : svg)
    await sharp(source, { density: (72 * size) / drawing })
      .resize(size, size)
      .png({ palette: true, compressionLevel: 9 })
      .toFile(join(folder, 'icons', name))
  }
}

/** For the web manifest. */
export const manifestIcons = [
  { path: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
  { path: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
  { path: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
  { path: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
] as const
