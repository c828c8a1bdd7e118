import { useEffect, useState } from 'react'

/**
 * A value that follows another once that has stood still: what is read only after a pause need not be painted with every letter.
 * @param pause after the last change was painted, in ms
 */
export function useSettled<Value>(value: Value, pause: number): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause)
    return () => clearTimeout(timer)
  }, [value, pause])
  return settled
}
