import { topicsMetadata } from '../../../_pages/metadata.ts'
import { TopicsPage } from '../../../_pages/topics.tsx'

export const metadata = topicsMetadata('en')
export default () => <TopicsPage locale="en" />
