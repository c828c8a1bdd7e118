interface CopyButtonProps {
  label: string
  labels: { copied: string; copyFailed: string }
  /** `link` an address, the page's own unless `value` is one; `text` the value itself; `file` what lies at that address. */
  what: 'link' | 'text' | 'file'
  value?: string
  className?: string
}

/** Copies and says so (`enhance/copy.ts`). */
export function CopyButton({ label, labels, what, value, className = 'chip' }: CopyButtonProps) {
  return (
    <button
      className={className}
      data-copied={labels.copied}
      data-copy={what}
      data-copy-failed={labels.copyFailed}
      data-copy-value={value}
      type="button"
    >
      {label}
    </button>
  )
}
