'use client'

interface LanguageLinkProps {
  href: string
  lang: string
  label: string
  title: string
}

/** The same page in the other language; what is searched and filtered goes along. */
export function LanguageLink({ href, lang, label, title }: LanguageLinkProps) {
  return (
    <a
      className="grid min-h-11 place-items-center px-1 hover:text-ink"
      href={href}
      hrefLang={lang}
      lang={lang}
      onClick={(event) => {
        event.currentTarget.href = href + window.location.search + window.location.hash
      }}
      title={title}
    >
      {label}
    </a>
  )
}
