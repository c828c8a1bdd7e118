/**
 * What a page can do once its script runs. Pages are HTML and CSS and complete without it; behaviour attaches to `data-*`
 * attributes, by delegation where elements can come later.
 */
import { attachCopy } from './copy.ts'
import { attachHeadSearch } from './head-search.ts'
import { attachLanguageLinks } from './language-link.script.ts'
import { attachListFilter } from './list-filter.ts'
import { attachMoved } from './moved.ts'
import { attachNotice } from './notice.ts'
import { attachSlideKeys } from './slide-keys.ts'
import { attachShare } from './share.ts'
import { attachStars } from './star.ts'
import { attachThemeSwitch } from './theme-switch.script.ts'

attachMoved()
attachThemeSwitch()
attachLanguageLinks()
attachHeadSearch()
attachListFilter()
attachCopy()
attachShare()
attachStars()
attachNotice()
attachSlideKeys()

// Most pages are no page of a document.
if (document.querySelector('[data-slide]'))
  import('./slide.ts').then(
    ({ attachSlide }) => attachSlide(),
    // The page is complete without it.
    () => undefined,
  )

// Most pages are no article.
if (document.querySelector('[data-article]'))
  import('./article.ts').then(
    ({ attachArticle }) => attachArticle(),
    // The page is complete without it.
    () => undefined,
  )

// Most records are not opened from results.
const record = document.querySelector<HTMLElement>('[data-record]')
if (record && window.location.search !== '')
  import('./keep-query.ts').then(
    ({ keepQuery }) => keepQuery(record),
    // The record is complete without it.
    () => undefined,
  )

// Most pages are found.
if (document.querySelector('a[data-search-path]'))
  import('./not-found.ts').then(
    ({ leadOn }) => leadOn(),
    // The page's other ways on stand there.
    () => undefined,
  )
