/** What the buttons of the viewer can do: `components/record/slide-viewer.tsx` names one in `data-do`, `viewer.ts` does it. */
export const viewerActions = ['previous', 'next', 'out', 'in', 'fit', 'two', 'close'] as const

export type ViewerAction = (typeof viewerActions)[number]
