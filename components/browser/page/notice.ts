/**
 * `<div data-notice data-script data-scope data-away>`: keeps the site readable offline, and says when there is no network and when a
 * new version waits.
 */
function takeOver(waiting: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true })
  waiting.postMessage({ type: 'SKIP_WAITING' })
}

async function showOffline(away: string): Promise<void> {
  const { listKept, markAway } = await import('./offline.ts')
  const section = document.querySelector<HTMLElement>('[data-kept-pages]')
  await Promise.all([markAway(away), section ? listKept(section) : undefined])
}

export function attachNotice(): void {
  const notice = document.querySelector<HTMLElement>('[data-notice]')
  if (!notice) return
  let waiting: ServiceWorker | null = null
  /** A worker answers for the network. */
  let kept = false
  /** What the reader has read. */
  let closed: string | null = null
  let isMarked = false
  const show = () => {
    const offline = kept ? 'offline-kept' : 'offline'
    const news = waiting ? 'version' : navigator.onLine ? null : offline
    for (const part of notice.querySelectorAll<HTMLElement>('[data-when]')) part.hidden = part.dataset.when !== news
    notice.dataset.shown = String(news !== null && news !== closed)
    if (!navigator.onLine && !isMarked) {
      isMarked = true
      // Where no worker answers for the network its script can't be had, and nothing is kept that could be listed.
      showOffline(notice.dataset.away ?? '').catch(() => undefined)
    }
  }
  window.addEventListener('online', show)
  window.addEventListener('offline', show)
  notice.addEventListener('click', ({ target }) => {
    const action = target instanceof HTMLElement ? target.dataset.action : undefined
    if (action === 'reload' && waiting) takeOver(waiting)
    if (action === 'later') waiting = null
    if (action === 'close') closed = kept ? 'offline-kept' : 'offline'
    if (action === 'later' || action === 'close') show()
  })
  show()

  const { script, scope } = notice.dataset
  if (!('serviceWorker' in navigator) || script === undefined) return
  const watch = (registration: ServiceWorkerRegistration | undefined) => {
    // Some browsers that block workers say so by giving nothing.
    if (!registration) return
    const look = () => {
      kept = registration.active !== null
      waiting = navigator.serviceWorker.controller ? registration.waiting : null
      show()
    }
    look()
    registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look))
  }
  // Where workers are blocked the site works as before, only not offline.
  navigator.serviceWorker.register(script, scope === undefined ? {} : { scope }).then(watch, show)
}
