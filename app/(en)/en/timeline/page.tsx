import { timelineMetadata } from '../../../_pages/metadata.ts'
import { TimelinePage } from '../../../_pages/timeline.tsx'

export const metadata = timelineMetadata('en')
export default () => <TimelinePage locale="en" />
