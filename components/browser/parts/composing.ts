/** A key that an input method is using to compose: it must not act on the page. 229 is what older engines report. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229
}
