import { contentsOf } from '../../lib/catalogue/article.ts'
import { getArticle } from '../../lib/site/articles.ts'
import { fill } from '../../lib/words/fill.ts'
import { href, languageTag } from '../../lib/words/locale.ts'
import { readPath } from '../../lib/words/read-path.ts'
import { OutlineRow } from './outline-row.tsx'
import type { TalkPartProps } from './talk-props.ts'

/** The whole stands beside the text. */
const mostListed = 24

/** Where we say nothing of an article's sections, and its text is at hand: their headings, each leading to it. */
export function TalkContents({ talk, locale, messages: { article: words, talk: talkWords } }: TalkPartProps) {
  const outline = getArticle(talk.id)?.outline
  if (!outline || talk.sections.length > 0) return null
  const shown = contentsOf(outline)
    .filter(({ depth }) => depth === 1)
    .slice(0, mostListed)
  if (shown.length < 2) return null
  return (
    <section className="mt-12 max-w-measure" id="sections">
      <h2 className="text-xl">{words.outline}</h2>
      <p className="text-sm text-faint" data-screen-only="">
        {talkWords.sectionsHere}
      </p>
      <ol className="mt-3 border-t border-line" lang={languageTag[talk.language === 'en' ? 'en' : 'zh']}>
        {shown.map(({ id, text }, at) => (
          <OutlineRow
            id={null}
            key={id}
            label={fill(talkWords.section, { n: at + 1 })}
            link={href(locale, readPath(talk.id, id))}
            text={text}
          />
        ))}
      </ol>
    </section>
  )
}
