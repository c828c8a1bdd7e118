import { talksMetadata } from '../../../_pages/metadata.ts'
import { TalksPage } from '../../../_pages/talks.tsx'

export const metadata = talksMetadata('1', 'en')
export default () => <TalksPage locale="en" />
