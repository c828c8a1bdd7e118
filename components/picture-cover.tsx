interface PictureCoverProps {
  product: string | null | undefined
  /** Without it the cover's room is kept. */
  src: string | undefined
}

/** A document's first page as its cover, beside which stands its title: nothing to read out. */
export function PictureCover({ product, src }: PictureCoverProps) {
  return (
    <div aria-hidden="true" className="cover" data-picture="" data-product={product ?? undefined}>
      {src !== undefined && <img alt="" decoding="async" height={270} loading="lazy" src={src} width={480} />}
    </div>
  )
}
