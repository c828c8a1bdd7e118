import { seriesIndexMetadata } from '../../../_pages/metadata.ts'
import { SeriesIndexPage } from '../../../_pages/series.tsx'

export const metadata = seriesIndexMetadata('en')
export default () => <SeriesIndexPage locale="en" />
