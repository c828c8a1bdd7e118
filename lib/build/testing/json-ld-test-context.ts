/** For the tests: a JSON-LD processor that knows schema.org's context by heart, as far as we use it, and loads nothing. */
import jsonld from 'jsonld'

/** As in https://schema.org/docs/jsonldcontext.json: everything is schema.org's, and these hold addresses or dates. */
const addresses = ['url', 'contentUrl', 'sameAs', 'mainEntityOfPage', 'image', 'item', 'eventAttendanceMode']
const dates = ['datePublished', 'startDate', 'endDate']
const schemaOrg = {
  '@context': {
    '@vocab': 'http://schema.org/',
    ...Object.fromEntries(addresses.map((name) => [name, { '@type': '@id' }])),
    ...Object.fromEntries(dates.map((name) => [name, { '@type': 'Date' }])),
  },
}

function loadDocument(url: string): Promise<{ documentUrl: string; document: typeof schemaOrg }> {
  return url === 'https://schema.org'
    ? Promise.resolve({ documentUrl: url, document: schemaOrg })
    : Promise.reject(new Error(`no document at ${url}`))
}

/** Safe mode: whatever a processor would drop without a word is an error. */
const options = { documentLoader: loadDocument, format: 'application/n-quads' as const, safe: true }

/**
 * The graph's quads, one a line.
 * @param script the text of the script element, as a browser gives it to JSON.parse
 */
export async function toQuads(script: string): Promise<string[]> {
  const document = JSON.parse(script) as jsonld.JsonLdDocument
  const quads = await jsonld.toRDF(document, options)
  return typeof quads === 'string' ? quads.trim().split('\n') : []
}
