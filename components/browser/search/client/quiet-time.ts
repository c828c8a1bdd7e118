/**
 * Work of seconds waits while letters are typed: on a machine of few cores it takes the time of what finds and paints them.
 */

/** Since the last letter, in ms: longer than most take to the next. */
const quiet = 250

export class QuietTime {
  #passed = Promise.resolve()

  /** @param pause resolves after so many ms */
  constructor(private readonly pause: (ms: number) => Promise<void>) {}

  /** A letter was typed. */
  begin(): void {
    this.#passed = this.pause(quiet)
  }

  /** Lets what was asked meanwhile be answered, and resolves once no letter was typed for a while. */
  async wait(): Promise<void> {
    await this.pause(0)
    for (let awaited: Promise<void> | null = null; awaited !== this.#passed;) {
      awaited = this.#passed
      await awaited
    }
  }
}
