import { idRoute } from '../../../_pages/id-route.tsx'
import { eventMetadata } from '../../../_pages/metadata.ts'
import { eventParams } from '../../../_pages/params.ts'
import { EventPage } from '../../../_pages/events.tsx'

const route = idRoute('zh', { ids: eventParams, metadata: eventMetadata, Page: EventPage })

export const dynamicParams = false
export const generateStaticParams = route.generateStaticParams
export const generateMetadata = route.generateMetadata
export default route.Page
