import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { SiteDocument } from '../../components/parts/site-frame.tsx'
import { getMessages } from '../../lib/words/messages.ts'
import { pageScript, startScript } from '../../lib/site/page-script.ts'
import { siteUrl } from '../../lib/words/site-url.ts'
import '../theme.css'

export const metadata: Metadata = { metadataBase: new URL(siteUrl) }

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <SiteDocument locale="zh" script={pageScript()} start={startScript()} siteName={getMessages('zh').site.name}>
      {children}
    </SiteDocument>
  )
}
