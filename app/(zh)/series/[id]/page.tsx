import { idRoute } from '../../../_pages/id-route.tsx'
import { seriesMetadata } from '../../../_pages/metadata.ts'
import { seriesParams } from '../../../_pages/params.ts'
import { SeriesPage } from '../../../_pages/series.tsx'

const route = idRoute('zh', { ids: seriesParams, metadata: seriesMetadata, Page: SeriesPage })

export const dynamicParams = false
export const generateStaticParams = route.generateStaticParams
export const generateMetadata = route.generateMetadata
export default route.Page
