/** The ids for which pages are made. */
import { getCatalogue } from '../../lib/site/catalogue.ts'
import { eventsWithTalks } from './events.tsx'
import { speakersWithTalks } from './speakers.tsx'

export const talkParams = () => getCatalogue().talks.map(({ id }) => ({ id }))
export const topicParams = () => getCatalogue().topics.map(({ id }) => ({ id }))
export const speakerParams = () => speakersWithTalks().map(({ id }) => ({ id }))
export const eventParams = () => eventsWithTalks().map(({ id }) => ({ id }))
