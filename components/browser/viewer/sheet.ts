/** What the viewer shows of a document: the page that is open, and beside it the next where two are wanted. */

const pageOf = (href: string) => Number(/\/p\/(\d+)\//.exec(href)?.[1])

function copyOf(picture: HTMLImageElement | HTMLCanvasElement): HTMLElement {
  if (picture instanceof HTMLImageElement) return picture.cloneNode() as HTMLImageElement
  const canvas = document.createElement('canvas')
  ;[canvas.width, canvas.height] = [picture.width, picture.height]
  canvas.getContext('2d')?.drawImage(picture, 0, 0)
  canvas.setAttribute('role', 'img')
  canvas.setAttribute('aria-label', picture.getAttribute('aria-label') ?? '')
  return canvas
}

const pictureOf = (article: Element) =>
  article.querySelector<HTMLImageElement | HTMLCanvasElement>('[data-stage] > :is(img, canvas)')

async function nextOf(article: Element): Promise<HTMLElement | null> {
  const ahead = article.querySelector<HTMLElement>('[data-next-picture]')?.dataset.nextPicture
  if (ahead !== undefined) return Object.assign(new Image(), { src: ahead, alt: '' })
  const original = article.querySelector<HTMLButtonElement>('button[data-original]')
  const next = article.querySelector<HTMLAnchorElement>('a[rel="next"]')
  if (!original || !next) return null
  const { drawOther } = await import('../originals/show-original.ts')
  return drawOther(original, pageOf(next.href))
}

/**
 * @param article of the page; an original that was opened is drawn for it
 * @returns its picture, and the next one
 * @throws where the original can't be had
 */
export async function picturesOf(article: Element, isTwo: boolean): Promise<HTMLElement[]> {
  const original = article.querySelector<HTMLButtonElement>('button[data-original]')
  if (!pictureOf(article) && original) await (await import('../originals/show-original.ts')).showOriginal(original)
  const own = pictureOf(article)
  const next = isTwo ? await nextOf(article) : null
  return [...(own ? [copyOf(own)] : []), ...(next ? [next] : [])]
}
