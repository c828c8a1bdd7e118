/** What generators of sites read at the head of an article, and nobody sees: YAML between "---", TOML between "+++", JSON. */

interface Form {
  end: RegExp
  /** What its first line may be, but for an empty line or a comment. */
  first: RegExp
  /** What every line may be. */
  line: RegExp
}

const yamlKey = /^(?:["']?[A-Za-z_][\w.-]*["']?[ \t]*:(?!\/\/)|[\p{L}_][\p{L}\p{N}_.-]*:(?:[ \t]|$)|\{)/u
const forms: Record<string, Form> = {
  '---': {
    end: /^(?:---|\.\.\.)[ \t]*$/,
    first: yamlKey,
    // One "#" is a comment; two are a heading.
    line: new RegExp(`${yamlKey.source}|^(?:[ \\t].*|-(?:[ \\t].*)?|#(?!#).*|[\\]}],?[ \\t]*|)$`, 'u'),
  },
  // No rule of Markdown: nothing else begins so, and any line may follow.
  ';;;': { end: /^;;;[ \t]*$/, first: /^[{"]/, line: /^/ },
  '+++': { end: /^\+\+\+[ \t]*$/, first: /^(?:["']?[A-Za-z_][\w.-]*["']?[ \t]*=|\[)/, line: /^/ },
}

/** The number of lines of a JSON object that the article begins with, up to a "}" of its own line; 0 where it does with none. */
function jsonLines(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== '{') return 0
  const end = lines.findIndex((line) => line.trimEnd() === '}')
  try {
    JSON.parse(lines.slice(0, end + 1).join('\n'))
    return end + 1
  } catch {
    // Braces of something else, which is text.
    return 0
  }
}

/**
 * An article may begin with a rule, which looks the same: then what follows is text, not one `key:` after the other.
 * @returns the article without it
 */
export function dropFrontMatter(markdown: string): string {
  const [fence = '', ...lines] = markdown.split(/\r?\n/)
  const form = forms[fence.trimEnd()]
  if (!form) {
    const json = jsonLines([fence, ...lines])
    return json === 0 ? markdown : lines.slice(json - 1).join('\n')
  }
  const end = lines.findIndex((line) => form.end.test(line))
  const head = lines.slice(0, end)
  const first = head.find((line) => !/^(?:#.*|\s*)$/.test(line))
  const isFrontMatter = end !== -1 && (first === undefined ? end === 0 : form.first.test(first))
  if (!isFrontMatter || !head.every((line) => form.line.test(line))) return markdown
  return lines.slice(end + 1).join('\n')
}
