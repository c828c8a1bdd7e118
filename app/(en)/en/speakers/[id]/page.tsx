import { idRoute } from '../../../../_pages/id-route.tsx'
import { speakerMetadata } from '../../../../_pages/metadata.ts'
import { speakerParams } from '../../../../_pages/params.ts'
import { SpeakerPage } from '../../../../_pages/speakers.tsx'

const route = idRoute('en', { ids: speakerParams, metadata: speakerMetadata, Page: SpeakerPage })

export const dynamicParams = false
export const generateStaticParams = route.generateStaticParams
export const generateMetadata = route.generateMetadata
export default route.Page
