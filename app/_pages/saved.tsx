import { SavedList } from '../../components/browser/saved/saved-list.tsx'
import type { Locale } from '../../lib/words/locale.ts'
import { getMessages } from '../../lib/words/messages.ts'
import { TitledPage } from './index-list.tsx'
import { Island } from './island.tsx'

export function SavedPage({ locale }: { locale: Locale }) {
  const { saved, search } = getMessages(locale)
  const { share, copied, copiedText, copyFailed, copyTextFailed, exportFailed, noDownloads, qrNone, qrFailed, reload } = search
  return (
    <TitledPage lead={saved.lead} locale={locale} path="/saved/" title={saved.title}>
      <p data-needs-script="">{saved.needsScript}</p>
      <Island
        component={SavedList}
        locale={locale}
        name="saved"
        properties={{
          labels: { share, copied, copiedText, copyFailed, copyTextFailed, exportFailed, noDownloads, qrNone, qrFailed, reload },
          locale,
          words: saved,
        }}
      />
    </TitledPage>
  )
}
