import { eventsMetadata } from '../../_pages/metadata.ts'
import { EventsPage } from '../../_pages/events.tsx'

export const metadata = eventsMetadata('zh')
export default () => <EventsPage locale="zh" />
