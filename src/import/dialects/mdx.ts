/** Converts MDX of Docusaurus and Next.js: removes imports, exports and comments, resolves addresses in braces, keeps components as elements. */
import { type Dialect, inCode, type Line } from './lines.ts'

const MODULE =
  /^(?:import\s+(?:[\w*{}\s,]+\s+from\s+)?["'][^"']+["'];?\s*$|export\s+(?:const|let|var|default|function|async|\{))/
const COMPONENT = /^[ \t]*<\/?[A-Z][\w.]*(?:\s[^<>]*)?\/?>[ \t]*$/

export const mdx: Dialect = (lines, page) => {
  if (!page.tools.has('mdx')) return [...lines]
  const code = inCode(lines)
  const out: Line[] = []
  let isExport = false
  lines.forEach((line, i) => {
    if (code[i]) {
      out.push(line)
      return
    }
    if (isExport) {
      isExport = line.text.trim() !== ''
      if (!isExport) out.push(line)
      return
    }
    if (MODULE.test(line.text)) {
      page.report('MDX', line.text.slice(0, 60), line.source)
      isExport = line.text.startsWith('export') || /\{\s*$/.test(line.text)
      return
    }
    const text = line.text
      .replace(/\{\/\*.*?\*\/\}/g, '')
      .replace(/=\{\s*(?:require|useBaseUrl)\(\s*(["'])(.*?)\1\s*\)(?:\.default)?\s*\}/g, '="$2"')
      .replace(/=\{\s*(["'`])([^"'`${}]*)\1\s*\}/g, '="$2"')
      .replace(/<(?:Image|ThemedImage|Zoom|Figure)(?=\s[^<>]*\bsrc=)/g, '<img')
      .replace(/\bclassName=/g, 'class=')
      // HTML ignores the slash of a self-closing component and would not close it.
      .replace(/<([A-Z][\w.]*)((?:\s[^<>]*?)?)\s*\/>/g, '<$1$2></$1>')
    const words = /^[ \t]*<(?:TabItem|Tab|Step|Card|Accordion)\s[^<>]*?\b(?:label|title)="([^"]*)"/.exec(
      text,
    )?.[1]
    if (COMPONENT.test(text)) {
      out.push({ ...line, text: '' }, { ...line, text: text.trim() }, { ...line, text: '' })
      if (words) out.push({ ...line, text: `**${words}**` }, { ...line, text: '' })
    } else out.push({ ...line, text })
  })
  return out
}
