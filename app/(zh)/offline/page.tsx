import { offlineMetadata } from '../../_pages/metadata.ts'
import { OfflinePage } from '../../_pages/offline.tsx'

export const metadata = offlineMetadata('zh')
export default () => <OfflinePage locale="zh" />
