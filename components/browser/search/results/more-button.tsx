import { useEffect, useRef } from 'react'

/** More results are fetched before their end is reached: this far below what is seen. */
const ahead = '600px'

/** Asks for more by itself as it comes into sight, and when it is pressed. */
export function MoreButton({ label, onMore }: { label: string; onMore: () => void }) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return
        observer.disconnect()
        onMore()
      },
      { rootMargin: ahead },
    )
    if (button.current) observer.observe(button.current)
    return () => observer.disconnect()
  }, [onMore])
  return (
    <button className="button mt-8" data-screen-only="" onClick={onMore} ref={button} type="button">
      {label}
    </button>
  )
}
