'use client'

import { useEffect, useState } from 'react'

interface OfflineNoticeProps {
  script: string
  scope: string
  labels: { offline: string; newVersion: string; reload: string; later: string }
}

/** Tells the waiting worker to take over; the page reloads once it has. */
function takeOver(waiting: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true })
  waiting.postMessage({ type: 'SKIP_WAITING' })
}

/** Keeps the site readable offline, and says when there is no network and when there is a new version. */
export function OfflineNotice({ script, scope, labels }: OfflineNoticeProps) {
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null)
  const [offline, setOffline] = useState(false)

  useEffect(() => {
    const update = () => setOffline(!navigator.onLine)
    window.addEventListener('online', update)
    window.addEventListener('offline', update)
    return () => {
      window.removeEventListener('online', update)
      window.removeEventListener('offline', update)
    }
  }, [])

  useEffect(() => {
    if (!('serviceWorker' in navigator)) return
    const watch = (registration: ServiceWorkerRegistration | undefined) => {
      if (!registration) return
      const look = () => setWaiting(navigator.serviceWorker.controller ? registration.waiting : null)
      look()
      registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look))
    }
    // Where workers are blocked the site works as before, only not offline.
    navigator.serviceWorker.register(script, { scope }).then(watch, () => setWaiting(null))
  }, [script, scope])

  if (!offline && !waiting) return null
  return (
    <div
      className="fixed inset-x-4 bottom-4 z-30 mx-auto flex w-fit max-w-full flex-wrap items-center gap-3 rounded-large border border-line bg-card px-4 py-2.5 text-sm shadow-lg"
      role="status"
    >
      {waiting ? labels.newVersion : labels.offline}
      {waiting && (
        <>
          <button className="chip" data-on="true" onClick={() => takeOver(waiting)} type="button">
            {labels.reload}
          </button>
          <button className="min-h-8 px-1 text-faint hover:text-ink" onClick={() => setWaiting(null)} type="button">
            {labels.later}
          </button>
        </>
      )}
    </div>
  )
}
