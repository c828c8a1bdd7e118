import { talksMetadata } from '../../../_pages/metadata.ts'
import { TalksPage } from '../../../_pages/talks.tsx'

export const metadata = talksMetadata('en')

export default function Page() {
  return <TalksPage locale="en" />
}
