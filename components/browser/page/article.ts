/**
 * `<article data-article>`: an article that is read here. Carries `?q=` on and marks its words (`keep-query.ts`); `nav details`,
 * the outline, shows which section is being read.
 */
import { keepQuery } from './keep-query.ts'

/** A heading is being read from when it comes this near to the top, in CSS pixels: a little below where a link to it leads. */
const nearTop = 120

function followSections(outline: HTMLElement): void {
  const links = [...outline.querySelectorAll<HTMLAnchorElement>('a')]
  const headings = links.map(({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1))))
  let current: HTMLAnchorElement | undefined
  const show = () => {
    // The last ones never come near the top.
    const { scrollHeight, clientHeight } = document.documentElement
    const edge = window.scrollY + clientHeight >= scrollHeight - 1 ? clientHeight : nearTop
    const passed = headings.findLastIndex((heading) => heading !== null && heading.getBoundingClientRect().top < edge)
    if (links[passed] === current) return
    current?.removeAttribute('aria-current')
    current = links[passed]
    current?.setAttribute('aria-current', 'true')
    // Within its own box: the page stays where it is.
    if (current) outline.scrollTop = current.offsetTop - outline.clientHeight / 2
  }
  let waiting = false
  const later = () => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(() => {
      waiting = false
      show()
    })
  }
  document.addEventListener('scroll', later, { passive: true })
  show()
}

export function attachArticle(): void {
  const article = document.querySelector<HTMLElement>('[data-article]')
  if (!article) return
  keepQuery(article)
  const outline = article.querySelector<HTMLElement>('nav')
  if (outline) followSections(outline)
}
