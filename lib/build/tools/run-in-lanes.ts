/** Runs `work` on every item, at most `lanes` at a time; results in the order of the items. @throws the first error of `work` */
export async function runInLanes<Item, Result>(
  items: readonly Item[],
  lanes: number,
  work: (item: Item, lane: number) => Promise<Result>,
): Promise<Result[]> {
  const queue = items.entries()
  const results: [at: number, result: Result][] = []
  const runLane = async (lane: number) => {
    for (const [at, item] of queue) results.push([at, await work(item, lane)])
  }
  await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, (_, lane) => runLane(lane)))
  return results.sort(([a], [b]) => a - b).map(([, result]) => result)
}
