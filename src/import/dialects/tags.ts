/** Tags of site generators, `{{< name >}}` or `{% name %}`, alone or around words. */
import { codeBlock, type DialectPage, element, inCode, indentOf, type Line, outsideCode } from './lines.ts'

export interface Tag {
  name: string
  isEnd: boolean
  /** Closed in itself. */
  isAlone: boolean
  values: Readonly<Record<string, string>>
  positional: readonly string[]
}

const NOTES =
  /^(?:details?|alert|notice|note|callout|hint|tip|info|warning|danger|caution|important|admonition|expand|expandable|collapse|accordion|blockquote-alert|attachment|toggle)$/
const PICTURES = /^(?:figure|img|image|imgproc|picture|resize-image|include-image|fig)$/
const CODE = /^(?:highlight|code|codeblock|mermaid|math|katex|latex)$/
const MEDIA: Readonly<Record<string, string>> = {
  youtube: 'https://www.youtube.com/watch?v=',
  vimeo: 'https://vimeo.com/',
  gist: 'https://gist.github.com/',
}
/** Their words are a title of their content. */
const TITLED = /^(?:tab|tabitem|tab-item|step|card|column|panel|section|item)$/

/** A tag in the text, its line, and the piece of it. */
interface Found extends Tag {
  line: number
  from: number
  to: number
  mark: string
}

export function runTags(
  lines: readonly Line[],
  page: DialectPage,
  tool: string,
  pattern: RegExp,
  read: (match: RegExpMatchArray) => Tag | undefined,
): Line[] {
  const code = inCode(lines)
  const tags: Found[] = []
  lines.forEach(({ text }, line) => {
    if (code[line]) return
    const hidden = outsideCode(text, piece => piece)
    const isCode = codeRanges(hidden)
    for (const match of text.matchAll(pattern)) {
      if (isCode(match.index)) continue
      const tag = read(match)
      if (tag)
        tags.push({ ...tag, line, from: match.index, to: match.index + match[0].length, mark: match[0] })
    }
  })
  if (tags.length === 0) return [...lines]
  const ends = pairs(tags)
  return between(0, tags.length, { line: 0, at: 0 }, { line: lines.length, at: 0 })

  /** The lines from one place to another, with the tags `first` to `last` in them. */
  function between(
    first: number,
    last: number,
    start: { line: number; at: number },
    end: { line: number; at: number },
  ): Line[] {
    const out: Line[] = []
    let here = start
    let open = false
    const add = (pieces: readonly Line[], isInline: boolean) => {
      pieces.forEach((piece, i) => {
        const previous = out.at(-1)
        if (i === 0 && open && previous)
          out[out.length - 1] = { ...previous, text: previous.text + piece.text }
        else out.push(piece)
      })
      open = isInline
    }
    for (let i = first; i < last; i++) {
      const tag = tags[i] as Found
      if (tag.line < here.line || (tag.line === here.line && tag.from < here.at)) continue
      add(slice(lines, here, { line: tag.line, at: tag.from }), true)
      const close = ends.get(i)
      const closing = close === undefined ? undefined : tags[close]
      const inner =
        closing && close !== undefined
          ? between(i + 1, close, { line: tag.line, at: tag.to }, { line: closing.line, at: closing.from })
          : undefined
      const made = render(
        tag,
        inner,
        lines[tag.line]?.source ?? 0,
        indentOf(lines[tag.line]?.text ?? ''),
        page,
        tool,
      )
      if (typeof made === 'string') add([{ text: made, source: lines[tag.line]?.source ?? 0 }], true)
      else {
        open = false
        out.push(...made)
      }
      const past = closing ?? tag
      here = { line: past.line, at: past.to }
      if (typeof made !== 'string') {
        const rest = (lines[past.line]?.text ?? '').slice(past.to)
        if (rest.trim() === '' && past.line < end.line) {
          here = { line: past.line + 1, at: 0 }
          open = false
        }
      }
    }
    add(slice(lines, here, end), false)
    return out
  }
}

function slice(
  lines: readonly Line[],
  from: { line: number; at: number },
  to: { line: number; at: number },
): Line[] {
  const out: Line[] = []
  for (let i = from.line; i <= to.line && i < lines.length; i++) {
    const { text, source } = lines[i] as Line
    if (i === to.line && to.at === 0 && i !== from.line && to.line === lines.length) break
    out.push({ text: text.slice(i === from.line ? from.at : 0, i === to.line ? to.at : undefined), source })
  }
  return out
}

/** Opening tag → the tag that closes it. */
function pairs(tags: readonly Found[]): Map<number, number> {
  const ends = new Map<number, number>()
  const open: number[] = []
  tags.forEach((tag, i) => {
    if (tag.isEnd) {
      const at = open.findLastIndex(one => tags[one]?.name === tag.name)
      if (at < 0) return
      ends.set(open[at] as number, i)
      open.length = at
    } else if (!tag.isAlone) open.push(i)
  })
  return ends
}

function codeRanges(text: string): (at: number) => boolean {
  const ranges = [...text.matchAll(/(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)/g)].map(match => [
    match.index,
    match.index + match[0].length,
  ])
  return at => ranges.some(([from = 0, to = 0]) => at >= from && at < to)
}

function render(
  tag: Found,
  inner: Line[] | undefined,
  source: number,
  indent: string,
  page: DialectPage,
  tool: string,
): Line[] | string {
  const { name, values, positional } = tag
  const short = name.replace(/^.*\//, '').replace(/\.html$/, '')
  const mark = tag.mark.slice(0, 80)
  const report = (made?: string) => page.report(tool, mark, source, made)
  const place = { source, indent }
  const src = values['src'] ?? values['url'] ?? values['image_path'] ?? values['file']
  if (PICTURES.test(short) && (src ?? positional[0])) {
    report(':::figure')
    const caption = [values['title'], values['caption']]
      .filter(Boolean)
      .join('. ')
      .replace(/([.!?])\. /g, '$1 ')
    const credit = values['attr']
      ? ` ${values['attrlink'] ? `[${values['attr']}](${values['attrlink']})` : values['attr']}`
      : ''
    const words = [{ text: indent + caption + credit, source }, ...(inner ?? [])]
    return element(
      'md-figure',
      {
        'data-src': src ?? positional[0],
        'data-alt': values['alt'] ?? positional[1] ?? '',
        'data-label': values['id'],
      },
      words.some(({ text }) => text.trim()) ? words : [],
      place,
    )
  }
  if (NOTES.test(short) && inner) {
    report(':::note')
    const title = values['summary'] ?? values['title'] ?? values['heading'] ?? titleFrom(positional, short)
    return element('aside', { 'data-note': title }, inner, place)
  }
  if (CODE.test(short) && inner) {
    const isMath = /^(?:math|katex|latex)$/.test(short)
    report('```')
    if (isMath && inner.length === 1) return `\`${inner[0]?.text.trim()}\``
    const language = isMath ? 'math' : short === 'mermaid' ? short : (values['lang'] ?? positional[0] ?? '')
    const body = inner.filter(({ text }, i) => text.trim() !== '' || (i > 0 && i < inner.length - 1))
    return [{ text: '', source }, ...codeBlock(body, language, source, indent), { text: '', source }]
  }
  if (inner && /^(?:raw|verbatim)$/.test(short)) return inner.length === 1 ? (inner[0]?.text ?? '') : inner
  if (inner && short === 'comment') return ''
  const media =
    MEDIA[short] ?? (/^(?:video|iframe|embed|content-ref|audio|peertube)$/.test(short) ? '' : undefined)
  const address = src ?? values['id'] ?? positional[0]
  if (media !== undefined && address) {
    report('link')
    const url = /^[a-z]+:|\//i.test(address) ? address : media + address
    const words = inner
      ?.map(({ text }) => text.trim())
      .join(' ')
      .trim()
    return words && /\]\(/.test(words)
      ? words
      : `[${words || values['title'] || values['caption'] || url}](${url})`
  }
  if (/^(?:button|link|a|xref)$/.test(short) && (values['href'] ?? values['link'] ?? values['url'])) {
    report('link')
    const words = inner?.map(({ text }) => text.trim()).join(' ') || values['text'] || positional[0] || ''
    return `[${words}](${values['href'] ?? values['link'] ?? values['url']})`
  }
  if (short === 'kbd' && positional.length > 0) return `<kbd>${positional.join(' ')}</kbd>`
  if (inner) {
    const title = TITLED.test(short)
      ? (values['title'] ?? values['name'] ?? values['label'] ?? values['header'] ?? positional[0])
      : undefined
    report('')
    if (inner.length === 1) return (title ? `**${title}** ` : '') + (inner[0]?.text ?? '')
    return title && inner.some(({ text }) => text.trim())
      ? element('aside', { 'data-note': title }, inner, place)
      : [{ text: '', source }, ...inner, { text: '', source }]
  }
  report()
  return ''
}

/** Words among the arguments that are no kind. */
const titleFrom = (positional: readonly string[], name: string): string => {
  const words = positional.filter(
    one =>
      !/^(?:info|note|tip|warning|danger|success|caution|primary|secondary|light|dark|open|closed|important|error|default|question|abstract|example|quote|bug|failure|todo|true|false|icon=.*)$/i.test(
        one,
      ),
  )
  return words.length > 0 && (words.length === 1 || !/^notice$/.test(name))
    ? words.join(' ')
    : words.join(' ')
}
