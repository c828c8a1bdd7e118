/** A task in a worker, and where one page of it fails, the same without that page. */
import { TaskFailure, type Worker } from './start-worker.ts'
import type { WorkerTask } from './worker-task.ts'

/** The task without a page that failed; the reason is the predicate of a sentence about the document. */
export type WithoutPage = (task: WorkerTask, page: number, reason: string) => WorkerTask

/**
 * The page that fails is the one after the last that was told of; before any is, the failure is the document's.
 * @param withoutPage null where a task fails with any of its pages
 * @throws TaskFailure
 */
export async function runTask(
  worker: Worker,
  task: WorkerTask,
  withoutPage: WithoutPage | null,
  onPage: (page: number) => void,
): Promise<unknown> {
  // Below 0 until a page is told of.
  let told = -1
  try {
    return await worker.run(task, (page) => {
      told = page
      onPage(page)
    })
  } catch (error) {
    if (!(error instanceof TaskFailure) || told < 0 || withoutPage === null) throw error
    return runTask(worker, withoutPage(task, told + 1, error.message), withoutPage, onPage)
  }
}
