/** Questions that follow each other faster than they are answered: one is under way, and of those that wait only the newest. */

interface Waiting<Question, Answer> {
  question: Question
  resolve: (answer: Answer | null) => void
  reject: (error: unknown) => void
}

export class NewestQuestion<Question, Answer> {
  #isUnderWay = false
  #next: Waiting<Question, Answer> | null = null

  constructor(private readonly send: (question: Question) => Promise<Answer>) {}

  /** A question is under way. */
  get isBusy(): boolean {
    return this.#isUnderWay
  }

  /** @returns null where a newer question took its place, before it was sent or before it was answered */
  ask(question: Question): Promise<Answer | null> {
    this.#next?.resolve(null)
    return new Promise((resolve, reject) => {
      this.#next = { question, resolve, reject }
      this.#sendNext()
    })
  }

  #sendNext(): void {
    const sent = this.#next
    if (this.#isUnderWay || !sent) return
    this.#next = null
    this.#isUnderWay = true
    const settle = (tell: () => void) => {
      tell()
      this.#isUnderWay = false
      this.#sendNext()
    }
    this.send(sent.question).then(
      (answer) => settle(() => sent.resolve(this.#next ? null : answer)),
      (error: unknown) => settle(() => sent.reject(error)),
    )
  }
}
