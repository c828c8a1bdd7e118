/** The words that are marked in the picture of a page (`page/mark-picture.ts`), over the viewer's copy of it as well. */

/** How wide the picture is for its height. */
function ratioOf(picture: HTMLElement): number {
  const [width, height] =
    picture instanceof HTMLImageElement
      ? [Number(picture.getAttribute('width')), Number(picture.getAttribute('height'))]
      : picture instanceof HTMLCanvasElement
        ? [picture.width, picture.height]
        : [0, 0]
  return width > 0 && height > 0 ? width / height : 1
}

/**
 * Marks may come after the copy, as their places are fetched.
 * @param article of the page @param picture the copy
 * @returns a box that holds it and its marks
 */
export function withMarks(article: Element, picture: HTMLElement): HTMLElement {
  const box = document.createElement('div')
  box.className = 'viewer-page'
  box.style.setProperty('--ratio', String(ratioOf(picture)))
  const copyMarks = () => {
    const layer = article.querySelector('[data-stage] > .picture-marks')?.cloneNode(true)
    if (layer instanceof HTMLElement) layer.removeAttribute('style')
    box.replaceChildren(picture, ...(layer ? [layer] : []))
  }
  copyMarks()
  const stage = article.querySelector('[data-stage]')
  if (stage) new MutationObserver(copyMarks).observe(stage, { childList: true })
  return box
}
