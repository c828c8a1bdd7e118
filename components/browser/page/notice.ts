/**
 * `<div data-notice data-script data-scope>`: keeps the site readable offline, and says when there is no network and when a
 * new version waits.
 */
function takeOver(waiting: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true })
  waiting.postMessage({ type: 'SKIP_WAITING' })
}

export function attachNotice(): void {
  const notice = document.querySelector<HTMLElement>('[data-notice]')
  if (!notice) return
  let waiting: ServiceWorker | null = null
  /** A worker answers for the network. */
  let kept = false
  const show = () => {
    const offline = kept ? 'offline-kept' : 'offline'
    const news = waiting ? 'version' : navigator.onLine ? null : offline
    for (const part of notice.querySelectorAll<HTMLElement>('[data-when]')) part.hidden = part.dataset.when !== news
    notice.dataset.shown = String(news !== null)
  }
  window.addEventListener('online', show)
  window.addEventListener('offline', show)
  notice.addEventListener('click', ({ target }) => {
    const action = target instanceof HTMLElement ? target.dataset.action : undefined
    if (action === 'reload' && waiting) takeOver(waiting)
    if (action === 'later') {
      waiting = null
      show()
    }
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
