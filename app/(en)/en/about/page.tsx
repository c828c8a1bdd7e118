import { aboutMetadata } from '../../../_pages/metadata.ts'
import { AboutPage } from '../../../_pages/about.tsx'

export const metadata = aboutMetadata('en')
export default () => <AboutPage locale="en" />
