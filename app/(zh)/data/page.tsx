import { dataMetadata } from '../../_pages/metadata.ts'
import { DataPage } from '../../_pages/data.tsx'

export const metadata = dataMetadata('zh')
export default () => <DataPage locale="zh" />
