import { idRoute } from '../../../_pages/id-route.tsx'
import { talkParams } from '../../../_pages/params.ts'
import { talkMetadata, TalkPage } from '../../../_pages/talk.tsx'

const route = idRoute('zh', { ids: talkParams, metadata: talkMetadata, Page: TalkPage })

export const dynamicParams = false
export const generateStaticParams = route.generateStaticParams
export const generateMetadata = route.generateMetadata
export default route.Page
