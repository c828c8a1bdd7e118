/** What was worked out before, up to a limit: past it the oldest goes first. A browser's tab lives long. */
export class BoundedCache<Key, Value> {
  private readonly values = new Map<Key, Value>()
  private cost = 0

  /**
   * @param maxCost of all values together.
   * @param costOf one value; without it each costs 1.
   */
  constructor(
    private readonly maxCost: number,
    private readonly costOf: (value: Value) => number = () => 1,
  ) {}

  /** The value of a key; `make` works it out where it is not known. */
  get(key: Key, make: (key: Key) => Value): Value {
    const known = this.values.get(key)
    if (known !== undefined) return known
    const made = make(key)
    this.keep(key, made)
    return made
  }

  /** The value of a key, if it is known. */
  peek(key: Key): Value | undefined {
    return this.values.get(key)
  }

  clear(): void {
    this.values.clear()
    this.cost = 0
  }

  private keep(key: Key, value: Value): void {
    this.values.set(key, value)
    this.cost += this.costOf(value)
    for (const [oldest, old] of this.values) {
      if (this.cost <= this.maxCost || oldest === key) return
      this.values.delete(oldest)
      this.cost -= this.costOf(old)
    }
  }
}
