'use client'

import { useSyncExternalStore } from 'react'
import { readStored, storedChange, writeStored } from './stored.ts'

export const themeKey = 'theme'
const themes = ['auto', 'light', 'dark'] as const
type Theme = (typeof themes)[number]

interface ThemeSwitchProps {
  label: string
  names: Record<Theme, string>
}

function subscribe(listener: () => void): () => void {
  window.addEventListener(storedChange, listener)
  window.addEventListener('storage', listener)
  return () => {
    window.removeEventListener(storedChange, listener)
    window.removeEventListener('storage', listener)
  }
}

function readTheme(): Theme {
  const stored = readStored(themeKey)
  return themes.find((theme) => theme === stored) ?? 'auto'
}

function choose(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  writeStored(themeKey, theme === 'auto' ? null : theme)
}

/** Light, dark, or as the system says; remembered. */
export function ThemeSwitch({ label, names }: ThemeSwitchProps) {
  const theme = useSyncExternalStore(subscribe, readTheme, () => 'auto' as const)
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'auto'
  return (
    <button
      aria-label={`${label}: ${names[theme]}`}
      className="grid size-11 place-items-center rounded-small text-soft hover:text-ink"
      onClick={() => choose(next)}
      title={`${label}: ${names[theme]}`}
      type="button"
    >
      <svg aria-hidden="true" className="size-5" fill="none" stroke="currentColor" strokeWidth="1.6" viewBox="0 0 20 20">
        <circle cx="10" cy="10" r="7" />
        {theme !== 'light' && (
          <path d={theme === 'dark' ? 'M10 3a7 7 0 1 1 0 14a7 7 0 1 1 0-14Z' : 'M10 3a7 7 0 0 1 0 14Z'} fill="currentColor" />
        )}
      </svg>
    </button>
  )
}
