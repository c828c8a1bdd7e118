import { aboutMetadata } from '../../_pages/metadata.ts'
import { AboutPage } from '../../_pages/about.tsx'

export const metadata = aboutMetadata('zh')
export default () => <AboutPage locale="zh" />
