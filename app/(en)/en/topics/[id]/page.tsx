import { idRoute } from '../../../../_pages/id-route.tsx'
import { topicMetadata } from '../../../../_pages/metadata.ts'
import { topicParams } from '../../../../_pages/params.ts'
import { TopicPage } from '../../../../_pages/topic.tsx'

const route = idRoute('en', { ids: topicParams, metadata: topicMetadata, Page: TopicPage })

export const dynamicParams = false
export const generateStaticParams = route.generateStaticParams
export const generateMetadata = route.generateMetadata
export default route.Page
