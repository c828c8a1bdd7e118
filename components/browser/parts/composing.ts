/** A key that an input method is using to compose: it must not act on the page. 229 is what older engines report. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229
}

/** Some input methods part the syllables that they compose: "yuan'shu'ju" is 元数据, not three words. */
export function joinSyllables(text: string): string {
  return text.replace(/(?<=[a-zü])['’](?=[a-z])/g, '')
}
