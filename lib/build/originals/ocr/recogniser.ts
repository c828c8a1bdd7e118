/** What reads text in a picture, whatever does the reading. */
import type { Picture } from '../text/draw-bitmap.ts'
import type { DecodedLine } from './decode-line.ts'
import type { Area } from './find-text-areas.ts'

/** A line of text in a picture; its box in the picture's pixels. */
export interface SeenLine extends Pick<DecodedLine, 'text' | 'confidence'> {
  area: Area
  /** As of a `DecodedLine`; null where it does not run from left to right. */
  middles: DecodedLine['middles'] | null
}

export interface Recogniser {
  /** From the top, those of one height from the left. */
  read: (picture: Picture) => Promise<SeenLine[]>
}

/** A module that reads text: its name is said to the process that does so. */
export interface RecogniserModule {
  /** @throws Error where the packages or the models are missing or broken */
  startRecogniser: () => Promise<Recogniser>
}
