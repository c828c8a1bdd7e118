import { SavedList } from '../../components/saved/saved-list.tsx'
import type { Locale } from '../../lib/site/locale.ts'
import { getMessages } from '../../lib/site/messages/messages.ts'
import { TitledPage } from './index-list.tsx'

export function SavedPage({ locale }: { locale: Locale }) {
  const { saved, search } = getMessages(locale)
  return (
    <TitledPage interactive lead={saved.lead} locale={locale} path="/saved/" title={saved.title}>
      <p data-needs-script="">{saved.needsScript}</p>
      <SavedList labels={search} locale={locale} words={saved} />
    </TitledPage>
  )
}
