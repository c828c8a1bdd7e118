interface StarButtonProps {
  id: string
  labels: { star: string; unstar: string; starFailed: string }
}

/** Saves a record to the reading list, or takes it off (`star.ts`). */
export function StarButton({ id, labels }: StarButtonProps) {
  return (
    <button
      aria-pressed="false"
      className="group button"
      data-star={id}
      data-star-label={labels.star}
      data-fail-label={labels.starFailed}
      data-unstar-label={labels.unstar}
      suppressHydrationWarning
      type="button"
    >
      <span aria-hidden="true">
        <span className="group-aria-pressed:hidden">☆</span>
        <span className="hidden group-aria-pressed:inline">★</span>
      </span>
      <span data-label="" suppressHydrationWarning>
        {labels.star}
      </span>
    </button>
  )
}
