interface ThemeSwitchProps {
  label: string
  names: Record<'auto' | 'light' | 'dark', string>
}

/** Light, dark, or as the system says; remembered (`theme-switch.script.ts`). The styles draw what is chosen. */
export function ThemeSwitch({ label, names }: ThemeSwitchProps) {
  return (
    <button
      aria-label={`${label}: ${names.auto}`}
      className="grid size-11 place-items-center rounded-small text-soft hover:text-ink"
      data-auto={names.auto}
      data-dark={names.dark}
      data-label={label}
      data-light={names.light}
      data-theme-switch=""
      suppressHydrationWarning
      title={`${label}: ${names.auto}`}
      type="button"
    >
      <svg aria-hidden="true" className="size-5" fill="none" stroke="currentColor" strokeWidth="1.6" viewBox="0 0 20 20">
        <circle cx="10" cy="10" r="7" />
        <path className="theme-half" d="M10 3a7 7 0 0 1 0 14Z" fill="currentColor" />
        <path className="theme-whole" d="M10 3a7 7 0 1 1 0 14a7 7 0 1 1 0-14Z" fill="currentColor" />
      </svg>
    </button>
  )
}
