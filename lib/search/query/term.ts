/** A typed word or phrase, normalised. */
export interface Term {
  text: string
  phrase: boolean
  /** Either this or what the term before it asks for. */
  orBefore: boolean
  /** The query it stands in was typed in traditional characters. */
  isTraditional: boolean
}
