import { useEffect, useState } from 'react'

/** How long a row stands before its pictures are fetched, in ms. */
const stillness = 200

/** Whether a row has stood for a while: pictures of rows that only flit by while a reader types are never asked for. */
export function useStillness(): boolean {
  const [still, setStill] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setStill(true), stillness)
    return () => clearTimeout(timer)
  }, [])
  return still
}

interface LatePictureProps {
  still: boolean
  src: string
  width: number
  height: number
}

/** A picture whose room is kept until it is fetched. */
export function LatePicture({ still, src, width, height }: LatePictureProps) {
  if (!still) return <span className="block bg-wash" style={{ aspectRatio: `${width} / ${height}` }} />
  return <img alt="" className="w-full" decoding="async" height={height} loading="lazy" src={src} width={width} />
}
