import { timelineMetadata } from '../../_pages/metadata.ts'
import { TimelinePage } from '../../_pages/timeline.tsx'

export const metadata = timelineMetadata('zh')
export default () => <TimelinePage locale="zh" />
