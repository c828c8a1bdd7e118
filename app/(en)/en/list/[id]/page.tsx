import { idRoute } from '../../../../_pages/id-route.tsx'
import { talksMetadata } from '../../../../_pages/metadata.ts'
import { listParams } from '../../../../_pages/params.ts'
import { TalksPage } from '../../../../_pages/talks.tsx'

const route = idRoute('en', {
  ids: listParams,
  metadata: talksMetadata,
  Page: ({ id, locale }) => <TalksPage locale={locale} number={Number(id)} />,
})

export const dynamicParams = false
export const generateStaticParams = route.generateStaticParams
export const generateMetadata = route.generateMetadata
export default route.Page
