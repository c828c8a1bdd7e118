import { aboutMetadata } from '../../../_pages/metadata.ts'
import { AboutPage } from '../../../_pages/about.tsx'

export const metadata = aboutMetadata('en')

export default function Page() {
  return <AboutPage locale="en" />
}
