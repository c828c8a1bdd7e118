/** Why browser tests can't be made here, and how to get what they lack. */
import { findChromium } from './find-chromium.ts'
import { findFont } from './find-font.ts'

/** What can be found on this machine; null for what is looked for and is not there. */
export interface BrowserNeeds {
  chromium: string | null
  /** Undefined where nobody knows. */
  font: string | null | undefined
}

const lookAround = (): BrowserNeeds => ({ chromium: findChromium(), font: findFont() })

/** @returns null where nothing is missing. */
export function whyNoBrowser({ chromium, font }: BrowserNeeds = lookAround()): string | null {
  if (chromium === null)
    return 'A browser is missing: as root `apt-get install chromium`, or set CHROMIUM_PATH to a Chromium that starts; then run it again.'
  // Without a Chinese one it draws boxes; without any it ends as soon as it has a word to draw.
  if (font === null)
    return 'A font is missing, without which Chromium ends: as root `apt-get install fonts-wqy-microhei`, or unset FONTCONFIG_FILE; then run it again.'
  return null
}
