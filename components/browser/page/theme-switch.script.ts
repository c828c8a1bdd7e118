/** `<button data-theme-switch data-label data-auto data-light data-dark>`: the next theme; remembered, in all tabs. */
import { readStored, subscribeStored, writeStored } from '../parts/stored.ts'

const key = 'theme'
const themes = ['auto', 'light', 'dark'] as const
type Theme = (typeof themes)[number]

function readTheme(): Theme {
  const stored = readStored(key)
  return themes.find((theme) => theme === stored) ?? 'auto'
}

function show(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  for (const button of document.querySelectorAll<HTMLElement>('[data-theme-switch]')) {
    const name = `${button.dataset.label ?? ''}: ${button.dataset[theme] ?? ''}`
    button.setAttribute('aria-label', name)
    button.title = name
  }
}

export function attachThemeSwitch(): void {
  show(readTheme())
  subscribeStored(() => show(readTheme()))
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || !target.closest('[data-theme-switch]')) return
    const next = themes[(themes.indexOf(readTheme()) + 1) % themes.length] ?? 'auto'
    // Where nothing can be kept, the theme holds for this page.
    if (!writeStored(key, next === 'auto' ? null : next)) show(next)
  })
}
