import { seriesIndexMetadata } from '../../_pages/metadata.ts'
import { SeriesIndexPage } from '../../_pages/series.tsx'

export const metadata = seriesIndexMetadata('zh')
export default () => <SeriesIndexPage locale="zh" />
