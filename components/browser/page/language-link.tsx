interface LanguageLinkProps {
  href: string
  lang: string
  label: string
  title: string
}

/** The same page in the other language; what is searched and filtered goes along (`language-link.script.ts`). */
export function LanguageLink({ href, lang, label, title }: LanguageLinkProps) {
  return (
    <a
      className="grid min-h-11 place-items-center px-1 hover:text-ink"
      data-language-link=""
      href={href}
      hrefLang={lang}
      lang={lang}
      title={title}
    >
      {label}
    </a>
  )
}
