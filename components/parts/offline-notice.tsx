interface OfflineNoticeProps {
  /** The service worker; undefined where there is none, as in `npm run dev`. */
  script: string | undefined
  scope: string
  labels: { offline: string; offlineKept: string; newVersion: string; reload: string; later: string; away: string; close: string }
}

/** Where the page says that there is no network, or a new version (`components/browser/page/notice.ts`). */
export function OfflineNotice({ script, scope, labels }: OfflineNoticeProps) {
  return (
    <div
      className="notice"
      data-away={labels.away}
      data-notice=""
      data-scope={scope}
      data-script={script}
      role="status"
      suppressHydrationWarning
    >
      <span data-when="offline" hidden suppressHydrationWarning>
        {labels.offline}
      </span>
      <span data-when="offline-kept" hidden suppressHydrationWarning>
        {labels.offlineKept}{' '}
        <button className="min-h-8 px-1 text-faint hover:text-ink" data-action="close" type="button">
          {labels.close}
        </button>
      </span>
      <span className="contents" data-when="version" hidden suppressHydrationWarning>
        {labels.newVersion}
        <button className="chip" data-action="reload" data-on="true" type="button">
          {labels.reload}
        </button>
        <button className="min-h-8 px-1 text-faint hover:text-ink" data-action="later" type="button">
          {labels.later}
        </button>
      </span>
    </div>
  )
}
