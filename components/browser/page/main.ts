/**
 * What a page can do once its script runs. Pages are HTML and CSS and complete without it; behaviour attaches to `data-*`
 * attributes, by delegation where elements can come later.
 */
import { attachCopy } from './copy.ts'
import { attachLanguageLinks } from './language-link.script.ts'
import { attachNotFound } from './not-found.ts'
import { attachNotice } from './notice.ts'
import { attachShare } from './share.ts'
import { attachSlide } from './slide.ts'
import { attachStars } from './star.ts'
import { attachThemeSwitch } from './theme-switch.script.ts'

attachThemeSwitch()
attachLanguageLinks()
attachCopy()
attachShare()
attachStars()
attachNotice()
attachNotFound()
attachSlide()
