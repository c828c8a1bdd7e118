/** A document's first page as its cover, beside which stands its title: nothing to read out. */
export function PictureCover({ product, src }: { product: string | null | undefined; src: string }) {
  return (
    <div aria-hidden="true" className="cover" data-picture="" data-product={product ?? undefined}>
      <img alt="" decoding="async" height={270} loading="lazy" src={src} width={480} />
    </div>
  )
}
