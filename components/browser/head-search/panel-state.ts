/** What the panel shows and which row is chosen, apart from how it is drawn (`panel.ts`). */
import type { Row } from './rows.ts'

export interface PanelState {
  /** What the rows answer. */
  query: string
  rows: readonly Row[]
  /** Index of the row among those that lead somewhere; -1 where none is chosen. */
  chosen: number
  /** Better rows for the same query, which wait until no row is chosen. */
  waiting: readonly Row[] | null
}

export const emptyPanel: PanelState = { query: '', rows: [], chosen: -1, waiting: null }

const linksOf = (rows: readonly Row[]) => rows.flatMap(({ href }) => (href === null ? [] : [href]))

/** Where a row leads, whatever was typed: "/talks/curve-mds/?q=raft#s3" → "/talks/curve-mds/#s3". */
const placeOf = (link: string) => link.replace(/\?[^#]*/, '')

/** What waits is shown once no row is chosen. */
function choose(state: PanelState, chosen: number): PanelState {
  const { waiting } = state
  return chosen < 0 && waiting ? { ...state, chosen, rows: waiting, waiting: null } : { ...state, chosen }
}

export const chooseNone = (state: PanelState): PanelState => choose(state, -1)

/**
 * Rows for the same query wait while one is chosen. Rows for another come at once; the chosen one stays chosen if it is still
 * there.
 */
export function putRows(state: PanelState, query: string, rows: readonly Row[]): PanelState {
  if (state.chosen >= 0 && query === state.query) return { ...state, waiting: rows }
  const before = linksOf(state.rows)[state.chosen]
  const chosen = before === undefined ? -1 : linksOf(rows).findIndex((link) => placeOf(link) === placeOf(before))
  return { query, rows, chosen, waiting: null }
}

/** Chooses the next row or the one before, round and round. */
export function stepChosen(state: PanelState, direction: 'next' | 'previous'): PanelState {
  // One place more than rows: above the first, what was typed is chosen.
  const places = linksOf(state.rows).length + 1
  const at = state.chosen + 1
  const to = (at + (direction === 'next' ? 1 : -1) + places) % places
  return choose(state, to - 1)
}
