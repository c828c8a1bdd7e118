/**
 * Answers → the page. A link's first answer waits a moment for all that is searched, and for better answers to the same
 * question: results that change under a reader's eyes are worse than late ones.
 */

/**
 * How long it waits, in ms, and how soon after the page it must be there itself: all the texts are ten times as much, and
 * would not come over a slower line while it waits.
 */
const patience = 1200
const quick = 1000

export class PatientAnswers<Answer> {
  #isPatient = false
  #held: { answer: Answer; timer: ReturnType<typeof setTimeout> } | null = null

  constructor(private readonly show: (answer: Answer) => void) {}

  /** @param isPatient the next answers are to the question with which the page was opened */
  expect(isPatient: boolean): void {
    this.#isPatient = isPatient
  }

  /** @param isComplete nothing more is loading */
  take(answer: Answer, isComplete: boolean): void {
    const isQuick = this.#held !== null || performance.now() < quick
    if (!this.#isPatient || !isQuick || isComplete) {
      this.drop()
      this.show(answer)
    } else if (this.#held) {
      this.#held.answer = answer
    } else {
      this.#held = { answer, timer: setTimeout(() => this.release(), patience) }
    }
  }

  /** Shows what is held back: nothing better will come. */
  release(): void {
    const held = this.#held
    this.drop()
    if (held) this.show(held.answer)
  }

  drop(): void {
    clearTimeout(this.#held?.timer)
    this.#held = null
  }
}
