import { savedMetadata } from '../../_pages/metadata.ts'
import { SavedPage } from '../../_pages/saved.tsx'

export const metadata = savedMetadata('zh')
export default () => <SavedPage locale="zh" />
