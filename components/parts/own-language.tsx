import { Fragment } from 'react'
import { comma, foreignTag, type Locale } from '../../lib/words/locale.ts'

/** A name or title as it is given, marked where it is not in the page's language. */
export function OwnLanguage({ text, locale }: { text: string; locale: Locale }) {
  const tag = foreignTag(text, locale)
  return tag === undefined ? text : <span lang={tag}>{text}</span>
}

/** Several of them: "陈威、Chen Wei" or "陈威, Chen Wei". */
export function OwnLanguageList({ texts, locale }: { texts: readonly string[]; locale: Locale }) {
  return texts.map((text, index) => (
    <Fragment key={text}>
      {index > 0 && comma[locale]}
      <OwnLanguage locale={locale} text={text} />
    </Fragment>
  ))
}
