import { offlineMetadata } from '../../../_pages/metadata.ts'
import { OfflinePage } from '../../../_pages/offline.tsx'

export const metadata = offlineMetadata('en')
export default () => <OfflinePage locale="en" />
