/** What the worker says while it loads → how far it is. */
import type { FromWorker, LoadFailure } from './protocol.ts'
import type { TurnProgress } from './load-in-turn.ts'

export interface LoadState {
  /** `titles`: answers from titles alone; `crashed`: the worker died, and died again. */
  phase: 'idle' | 'loading' | 'titles' | 'all' | 'failed' | 'crashed'
  /** 0 to 1, while loading. */
  progress: number
  /** Nothing arrived for a while. */
  stalled: boolean
  failure: { kind: LoadFailure; detail: string } | null
  /** How many records are searched by their titles, and how many by their texts. */
  coverage: { titles: number; texts: number; total: number } | null
  /** How much of the pages' text is searched; null until it begins to load, or where there is none. */
  pages: (TurnProgress & { trying: boolean }) | null
}

export const idleLoad: LoadState = {
  phase: 'idle',
  progress: 0,
  stalled: false,
  failure: null,
  coverage: null,
  pages: null,
}

/** What a message changes. @param phase that was reached before */
export function changeBy(message: FromWorker, phase: LoadState['phase']): Partial<LoadState> {
  switch (message.type) {
    case 'progress':
      return { progress: message.total === 0 ? 0 : message.loaded / message.total, stalled: false }
    case 'ready':
      return { phase: message.part, progress: 1, stalled: false }
    case 'coverage':
      return { coverage: { titles: message.titles, texts: message.texts, total: message.total } }
    case 'pages':
      return { pages: { ...message.progress, trying: message.trying } }
    case 'failed':
      // What is searched already stays usable.
      return {
        phase: phase === 'loading' ? 'failed' : phase,
        failure: { kind: message.failure, detail: message.detail },
        stalled: false,
      }
    case 'answer':
      return {}
  }
}
