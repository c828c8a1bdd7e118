import { dataMetadata } from '../../../_pages/metadata.ts'
import { DataPage } from '../../../_pages/data.tsx'

export const metadata = dataMetadata('en')
export default () => <DataPage locale="en" />
