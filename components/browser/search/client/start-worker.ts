/** The bundler finds the worker by this address. */
export const startWorker = (): Worker => new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' })
