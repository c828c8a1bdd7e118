import { speakersMetadata } from '../../_pages/metadata.ts'
import { SpeakersPage } from '../../_pages/speakers.tsx'

export const metadata = speakersMetadata('zh')
export default () => <SpeakersPage locale="zh" />
