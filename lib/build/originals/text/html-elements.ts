/** What HTML's elements are to a text. */

export const headings: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
export const cells: ReadonlySet<string> = new Set(['td', 'th'])
/** Begin and end a line. Everything else stands in one: "Cur<b>ve</b>FS". */
export const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form header hr li main nav ol option p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)
/** White space between their children is none of the text. */
export const containers: ReadonlySet<string> = new Set('table thead tbody tfoot tr ul ol dl select'.split(' '))
/** The mark of a note, as `render-markdown.ts` writes it: it is seen, and is none of the words. */
export const noteMark = 'note-mark'
/** Hold no text for people. */
export const unseen: ReadonlySet<string> = new Set('style script template svg math noscript iframe head'.split(' '))
/** Of these the end tag is never there, or means nothing. */
export const empty: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)
