import { topicsMetadata } from '../../_pages/metadata.ts'
import { TopicsPage } from '../../_pages/topics.tsx'

export const metadata = topicsMetadata('zh')
export default () => <TopicsPage locale="zh" />
