import { homeMetadata } from '../../_pages/metadata.ts'
import { HomePage } from '../../_pages/home.tsx'

export const metadata = homeMetadata('en')
export default () => <HomePage locale="en" />
