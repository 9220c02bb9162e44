/** Converts shortcodes of Hugo and Quarto: `{{< name … >}}`, `{{% name … %}}`, and content up to `{{< /name >}}`. */
import { parseArguments } from './attributes.ts'
import { type Dialect, type DialectPage, inCode, type Line } from './lines.ts'
import type { Tag } from './render-tag.ts'
import { runTags } from './tags.ts'

const SHORTCODE =
  /\{\{([<%])(?!\/\*)\s*(\/?)\s*([\w./-]+)((?:"(?:\\.|[^"\\])*"|'[^']*'|`[^`]*`|[^"'`])*?)\s*(\/?)\s*[>%]\}\}/g
const ESCAPED = /\{\{([<%])\/\*\s*(.*?)\s*\*\/([>%])\}\}/g
/** Shortcode as the address of a link: `[words]({{< ref "page.md" >}})`. */
const IN_LINK = /\{\{[<%]\s*(?:rel)?ref\s+(?:path=)?["'“]?([^"'“”\s>%]+)["'”]?[^>%]*[>%]\}\}/g

export const shortcodes: Dialect = (lines, page) => {
  if (!lines.some(({ text }) => text.includes('{{<') || text.includes('{{%'))) return [...lines]
  const code = inCode(lines)
  const ready = joinLines(lines, code).map((line, i): Line => {
    if (inCodeAt(line, code, lines, i)) return line
    return {
      ...line,
      text: line.text.replace(IN_LINK, (_, target: string) => target).replace(ESCAPED, '`{{$1 $2 $3}}`'),
    }
  })
  return runTags(ready, page, 'Hugo', SHORTCODE, (match): Tag => {
    const [, , slash = '', name = '', rest = '', self = ''] = match
    return {
      name: name.toLowerCase(),
      isEnd: slash !== '',
      isAlone: self !== '',
      ...parseArguments(rest.trim()),
    }
  })
}

const inCodeAt = (line: Line, code: readonly boolean[], lines: readonly Line[], _: number): boolean =>
  code[lines.findIndex(({ source }) => source === line.source)] ?? false

/** Joins the lines of a shortcode that extends over several. */
function joinLines(lines: readonly Line[], code: readonly boolean[]): Line[] {
  const out: Line[] = []
  for (let i = 0; i < lines.length; i++) {
    let line = lines[i] as Line
    if (!code[i])
      for (let n = 0; n < 20 && isOpen(line.text) && i + 1 < lines.length; n++)
        line = { ...line, text: `${line.text} ${(lines[++i] as Line).text.trim()}` }
    out.push(line)
  }
  return out
}

function isOpen(text: string): boolean {
  const at = Math.max(text.lastIndexOf('{{<'), text.lastIndexOf('{{%'))
  return at >= 0 && !/[>%]\}\}/.test(text.slice(at + 3))
}

export type { DialectPage }
