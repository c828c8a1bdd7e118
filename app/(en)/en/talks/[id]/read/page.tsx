import type { Metadata } from 'next'
import { articleMetadata, ArticlePage } from '../../../../../_pages/article.tsx'
import { articleParams } from '../../../../../_pages/params.ts'

interface Props {
  params: Promise<{ id: string }>
}

export const dynamicParams = false
export const generateStaticParams = articleParams

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return articleMetadata((await params).id, 'en')
}

export default async function Page({ params }: Props) {
  return <ArticlePage id={(await params).id} locale="en" />
}
