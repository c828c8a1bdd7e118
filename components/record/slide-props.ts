import type { Slides } from '../../lib/site/slides.ts'
import type { TalkPartProps } from './talk-props.ts'

/** What every part of a slide's page is given. */
export interface SlideProps extends TalkPartProps {
  slides: Slides
  page: number
}
