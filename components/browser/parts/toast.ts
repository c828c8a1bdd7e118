/** A short message at the foot of the window, read out to those who listen. */

/** How long it stays, in ms. */
const shown = 3000
let region: HTMLElement | null = null
let timer: ReturnType<typeof setTimeout> | undefined

/** Says one thing; what was said before goes. */
export function toast(text: string): void {
  if (region === null) {
    region = document.createElement('div')
    region.className = 'toast'
    region.setAttribute('role', 'status')
    region.popover = 'manual'
  }
  // An open dialog makes everything outside it inert, so the message joins it; a popover stands above both.
  const host = document.querySelector('dialog[open]') ?? document.body
  if (region.parentElement !== host) host.append(region)
  region.showPopover()
  region.textContent = text
  clearTimeout(timer)
  timer = setTimeout(() => {
    if (region?.isConnected) region.hidePopover()
  }, shown)
}
