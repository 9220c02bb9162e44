/** Parses attributes as Pandoc, Quarto, MkDocs, kramdown and VitePress write them: `{#id .class key="value"}`. */

export interface Attributes {
  id: string | undefined
  classes: string[]
  values: Readonly<Record<string, string>>
}

const PAIR = /([\w:-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'}]+))/y
const NAME = /([#.=])([^\s#.={}"']+)/y

/** Parses the text between braces; returns undefined if it is prose. */
export function parseAttributes(text: string): Attributes | undefined {
  const body = text.replace(/^:/, '').trim()
  if (body === '' || body === '-')
    return { id: undefined, classes: body === '-' ? ['unnumbered'] : [], values: {} }
  const found: Attributes = { id: undefined, classes: [], values: {} }
  const values: Record<string, string> = {}
  let at = 0
  while (at < body.length) {
    if (/\s/.test(body[at] ?? '')) {
      at += 1
      continue
    }
    PAIR.lastIndex = at
    NAME.lastIndex = at
    const pair = PAIR.exec(body)
    const name = pair ? null : NAME.exec(body)
    if (pair) values[pair[1] ?? ''] = pair[2] ?? pair[3] ?? pair[4] ?? ''
    else if (name?.[1] === '#') found.id = name[2]
    else if (name?.[1] === '.') found.classes.push(name[2] ?? '')
    else if (name?.[1] === '=') found.classes.push(`=${name[2]}`)
    else return undefined
    at = pair ? PAIR.lastIndex : NAME.lastIndex
  }
  return { ...found, values }
}

/** Parses the arguments of shortcodes and tags: `src="a.png" title=Words "first" second`. */
export function parseArguments(text: string): { values: Record<string, string>; positional: string[] } {
  const values: Record<string, string> = {}
  const positional: string[] = []
  for (const [, name, a, b, c, d] of text.matchAll(
    /(?:([\w:-]+)\s*[=:]\s*)?(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|`([^`]*)`|([^\s"'`]+))/g,
  )) {
    const value = (a ?? b ?? c ?? d ?? '').replace(/\\(["'\\])/g, '$1')
    if (name !== undefined) values[name.toLowerCase()] = value
    else positional.push(value)
  }
  return { values, positional }
}

/** Returns the index where the bracket that opens at `from` closes; -1 if it never does. */
export function closingBracket(text: string, from: number): number {
  const open = text[from]
  const close = open === '[' ? ']' : open === '(' ? ')' : '}'
  let depth = 0
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at += 1
    else if (text[at] === open) depth += 1
    else if (text[at] === close && --depth === 0) return at
  }
  return -1
}
