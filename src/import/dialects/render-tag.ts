/** Writes the tag of a site generator as a figure, a note, code, a link, or the words inside it. */
import { lookupTable } from '../../base/lookup-table.ts'
import { codeBlock, element, type Line } from './lines.ts'

export interface Tag {
  name: string
  isEnd: boolean
  /** True if the tag has no closing tag. */
  isAlone: boolean
  values: Readonly<Record<string, string>>
  positional: readonly string[]
}

const NOTES =
  /^(?:details?|alert|notice|note|callout|hint|tip|info|warning|danger|caution|important|admonition|expand|expandable|collapse|accordion|blockquote-alert|attachment|toggle)$/
const PICTURES = /^(?:figure|img|image|imgproc|picture|resize-image|include-image|fig)$/
const CODE = /^(?:highlight|code|codeblock|mermaid|math|katex|latex)$/
const MEDIA: Readonly<Record<string, string>> = lookupTable({
  youtube: 'https://www.youtube.com/watch?v=',
  vimeo: 'https://vimeo.com/',
  gist: 'https://gist.github.com/',
})
/** Tags with a title above their content. */
const TITLED = /^(?:tab|tabitem|tab-item|step|card|column|panel|section|item)$/

/** Place of a tag, and a function that reports it: with its replacement, `''` if only its words stay, without if it is left out. */
export interface TagPlace {
  source: number
  indent: string
  report(replacement?: string): void
}

/** Tag with its name without folder and ending (`short`), and the lines inside it. */
interface RenderedTag extends Tag {
  short: string
  src: string | undefined
  inner: Line[] | undefined
}

/** Returns lines, or text that stays in its line. `inner` are the lines up to the closing tag, if there is one. */
export function renderTag(tag: Tag, inner: Line[] | undefined, place: TagPlace): Line[] | string {
  const { name, values } = tag
  const short = name.replace(/^.*\//, '').replace(/\.html$/, '')
  const src = values['src'] ?? values['url'] ?? values['image_path'] ?? values['file']
  const rendered = { ...tag, short, src, inner }
  const result =
    picture(rendered, place) ??
    note(rendered, place) ??
    code(rendered, place) ??
    media(rendered, place) ??
    link(rendered, place)
  if (result !== undefined) return result
  if (short === 'kbd' && tag.positional.length > 0) return `<kbd>${tag.positional.join(' ')}</kbd>`
  if (inner) return wordsOf(rendered, inner, place)
  place.report()
  return ''
}

function picture(
  { short, src, inner, values, positional }: RenderedTag,
  place: TagPlace,
): Line[] | undefined {
  if (!PICTURES.test(short) || !(src ?? positional[0])) return undefined
  place.report(':::figure')
  const caption = [values['title'], values['caption']]
    .filter(Boolean)
    .join('. ')
    .replace(/([.!?])\. /g, '$1 ')
  const credit = values['attr']
    ? ` ${values['attrlink'] ? `[${values['attr']}](${values['attrlink']})` : values['attr']}`
    : ''
  const words = [{ text: place.indent + caption + credit, source: place.source }, ...(inner ?? [])]
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

function note({ short, inner, values, positional }: RenderedTag, place: TagPlace): Line[] | undefined {
  if (!NOTES.test(short) || !inner) return undefined
  place.report(':::note')
  const title = values['summary'] ?? values['title'] ?? values['heading'] ?? titleFrom(positional)
  return element('aside', { 'data-note': title }, inner, place)
}

/** Converts code and formulas, text that the generator would leave unchanged, and comments. */
function code(
  { short, inner, values, positional }: RenderedTag,
  { source, indent, report }: TagPlace,
): Line[] | string | undefined {
  if (!inner) return undefined
  if (CODE.test(short)) {
    const isMath = /^(?:math|katex|latex)$/.test(short)
    report('```')
    if (isMath && inner.length === 1) return `\`${inner[0]?.text.trim()}\``
    const language = isMath ? 'math' : short === 'mermaid' ? short : (values['lang'] ?? positional[0] ?? '')
    const body = inner.filter(({ text }, i) => text.trim() !== '' || (i > 0 && i < inner.length - 1))
    return [{ text: '', source }, ...codeBlock(body, language, source, indent), { text: '', source }]
  }
  if (/^(?:raw|verbatim)$/.test(short)) return inner.length === 1 ? (inner[0]?.text ?? '') : inner
  return short === 'comment' ? '' : undefined
}

function media(
  { short, src, inner, values, positional }: RenderedTag,
  { report }: TagPlace,
): string | undefined {
  const site =
    MEDIA[short] ?? (/^(?:video|iframe|embed|content-ref|audio|peertube)$/.test(short) ? '' : undefined)
  const address = src ?? values['id'] ?? positional[0]
  if (site === undefined || !address) return undefined
  report('[…](…)')
  const url = /^[a-z]+:|\//i.test(address) ? address : site + address
  const words = inner
    ?.map(({ text }) => text.trim())
    .join(' ')
    .trim()
  return words && /\]\(/.test(words)
    ? words
    : `[${words || values['title'] || values['caption'] || url}](${url})`
}

function link({ short, inner, values, positional }: RenderedTag, { report }: TagPlace): string | undefined {
  const address = values['href'] ?? values['link'] ?? values['url']
  if (!/^(?:button|link|a|xref)$/.test(short) || !address) return undefined
  report('[…](…)')
  const words = inner?.map(({ text }) => text.trim()).join(' ') || values['text'] || positional[0] || ''
  return `[${words}](${address})`
}

function wordsOf(
  { short, values, positional }: RenderedTag,
  inner: Line[],
  place: TagPlace,
): Line[] | string {
  const { source } = place
  const title = TITLED.test(short)
    ? (values['title'] ?? values['name'] ?? values['label'] ?? values['header'] ?? positional[0])
    : undefined
  place.report('')
  if (inner.length === 1) return (title ? `**${title}** ` : '') + (inner[0]?.text ?? '')
  return title && inner.some(({ text }) => text.trim())
    ? element('aside', { 'data-note': title }, inner, place)
    : [{ text: '', source }, ...inner, { text: '', source }]
}

/** Returns the arguments that are not the name of a kind. */
const titleFrom = (positional: readonly string[]): string =>
  positional
    .filter(
      word =>
        !/^(?:info|note|tip|warning|danger|success|caution|primary|secondary|light|dark|open|closed|important|error|default|question|abstract|example|quote|bug|failure|todo|true|false|icon=.*)$/i.test(
          word,
        ),
    )
    .join(' ')
