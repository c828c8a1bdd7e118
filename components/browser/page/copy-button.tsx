interface CopyButtonProps {
  label: string
  labels: Record<'copied' | 'copyFailed' | 'copiedText' | 'copyTextFailed', string>
  /** `link` an address, the page's own unless `value` is one; `text` the value itself; `file` what lies at that address; `picture` the page's. */
  what: 'link' | 'text' | 'file' | 'picture'
  value?: string
  /** Stands behind a text, on a line of its own; absolute by then. */
  address?: string
  className?: string
  hidden?: boolean
}

/** Copies and says so (`copy.ts`). */
export function CopyButton({ label, labels, what, value, address, className = 'chip', hidden = false }: CopyButtonProps) {
  return (
    <button
      className={className}
      data-copied={what === 'link' ? labels.copied : labels.copiedText}
      data-copy={what}
      data-copy-failed={what === 'link' ? labels.copyFailed : labels.copyTextFailed}
      data-copy-address={address}
      data-copy-value={value}
      hidden={hidden}
      type="button"
    >
      {label}
    </button>
  )
}
