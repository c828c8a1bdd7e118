import type { ViewerAction } from '../browser/parts/viewer-actions.ts'
import type { TalkPartProps } from './talk-props.ts'

/**
 * A page over the whole screen (`components/browser/viewer`), with what can be done to it; `data-do` names the actions of
 * `viewer.ts`.
 */
export function SlideViewer({ messages: { slide: words, search } }: Pick<TalkPartProps, 'messages'>) {
  const button = (action: ViewerAction, sign: string, label: string, className = '') => (
    <button aria-label={label} className={className} data-do={action} title={label} type="button">
      <span aria-hidden="true">{sign}</span>
    </button>
  )
  return (
    <dialog aria-label={words.viewer} className="viewer" data-viewer="">
      <div className="viewer-room" data-viewer-room="" />
      <div className="viewer-bar">
        <p className="viewer-line" data-viewer-line="" />
        {button('previous', '←', words.previousPage)}
        <span className="min-w-14 text-center tabular-nums" data-viewer-place="" />
        {button('next', '→', words.nextPage)}
        {button('out', '−', words.zoomOut, 'max-sm:hidden')}
        {button('in', '+', words.zoomIn, 'max-sm:hidden')}
        {button('fit', '⤢', words.fit)}
        {button('two', '▯▯', words.two, 'max-lg:hidden')}
        {button('close', '✕', search.close)}
      </div>
    </dialog>
  )
}
