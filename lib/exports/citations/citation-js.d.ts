/** What of citation-js we use; the library ships no types. */
declare module '@citation-js/core' {
  interface Register {
    add: (name: string, xml: string) => void
    get: (name: string) => string
  }
  interface Fields {
    type: string
    properties: Record<string, string>
  }
  export const plugins: {
    config: {
      get: ((plugin: '@csl') => { templates: Register; locales: Register }) &
        ((plugin: '@bibtex') => { format: { asciiOnly: boolean; useIdAsLabel: boolean; checkLabel: boolean } })
    }
    output: {
      format: ((name: 'bibtex', items: readonly object[], options: { format: 'object' }) => Fields[]) &
        ((name: 'ris', items: readonly object[], options: { format: 'object' }) => Record<string, string | string[]>[]) &
        ((
          name: 'bibliography',
          items: readonly object[],
          options: { format: 'text'; template: string; lang: string; nosort: boolean },
        ) => string)
    }
    input: { chain: (text: string) => Record<string, unknown>[] }
  }
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
declare module '@citation-js/plugin-csl' {}
