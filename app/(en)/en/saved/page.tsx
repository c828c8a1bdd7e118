import { savedMetadata } from '../../../_pages/metadata.ts'
import { SavedPage } from '../../../_pages/saved.tsx'

export const metadata = savedMetadata('en')

export default function Page() {
  return <SavedPage locale="en" />
}
