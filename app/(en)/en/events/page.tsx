import { eventsMetadata } from '../../../_pages/metadata.ts'
import { EventsPage } from '../../../_pages/events.tsx'

export const metadata = eventsMetadata('en')
export default () => <EventsPage locale="en" />
