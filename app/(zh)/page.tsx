import { homeMetadata } from '../_pages/metadata.ts'
import { HomePage } from '../_pages/home.tsx'

export const metadata = homeMetadata('zh')
export default () => <HomePage locale="zh" />
