/** Draws the picture that other sites show with a link: the edition's artwork, theme and title. */
import type { Element } from 'hast'
import { s } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { artwork } from '../../artwork/growth-rings.ts'
import type { Book } from '../4-book/types.ts'
import { type Outlines, outlinesFor } from './text-path.ts'

/** Size in pixels; all sites show pictures of this ratio without cropping. */
export const SHARE_IMAGE = { file: 'share.jpg', width: 1200, height: 630 } as const

const MARGIN = 64
const COLUMN = 640
const stringifier = unified().use(rehypeStringify, { space: 'svg', closeEmptyElements: true }).freeze()

export async function shareImage(book: Book): Promise<Buffer> {
  const { default: sharp } = await import('sharp')
  return sharp(Buffer.from(await drawing(book)))
    .jpeg({ quality: 86, progressive: true, chromaSubsampling: '4:4:4' })
    .toBuffer()
}

async function drawing(book: Book): Promise<string> {
  const { width, height } = SHARE_IMAGE
  const { locale, language, edition, report } = book
  const [display, text, label] = await Promise.all([
    outlinesFor(language, 'serif', locale.startsWith('zh') ? 400 : 300),
    outlinesFor(language, 'serif', 400),
    outlinesFor(language, 'sans', 600),
  ])
  const colours = await coloursOf(report.config.brand)
  const words = (outlines: Outlines, line: string, y: number, size: number, fill: string) =>
    s('path', { d: outlines.path(line, MARGIN, y, size), fill })
  const theme = fitted(display, book.theme, { size: 92, least: 56, most: 2 })
  const title = fitted(text, book.title, { size: 30, least: 22, most: 1 })
  // Laid out from the bottom, so that a theme of two lines grows upwards.
  const titleAt = height - MARGIN - (title.lines.length - 1) * title.size * 1.4
  const themeAt = titleAt - 76 - (theme.lines.length - 1) * theme.size * 1.15
  const tree = s(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
    [
      s('rect', { width, height, fill: colours.ground }),
      ...art(book, colours),
      s('linearGradient', { id: 'veil' }, [
        s('stop', { offset: '42%', stopColor: colours.ground }),
        s('stop', { offset: '72%', stopColor: colours.ground, stopOpacity: '0' }),
      ]),
      s('rect', { width, height, fill: 'url(#veil)' }),
      s('circle', { cx: MARGIN + 11, cy: 84, r: 9, fill: 'none', stroke: colours.words, strokeWidth: '4' }),
      s('path', {
        d: label.path(report.config.organisation.name[locale] ?? '', MARGIN + 36, 94, 28),
        fill: colours.words,
      }),
      words(label, edition.config.edition?.[locale] ?? '', themeAt - theme.size - 24, 24, colours.accent),
      ...theme.lines.map((line, i) =>
        words(display, line, themeAt + i * theme.size * 1.15, theme.size, colours.words),
      ),
      ...title.lines.map((line, i) =>
        words(text, line, titleAt + i * title.size * 1.4, title.size, colours.softer),
      ),
    ],
  )
  return stringifier.stringify({ type: 'root', children: [tree as Element] })
}

/** Breaks a text into lines that fit the column. Prefers a smaller size to more lines, down to the least size. */
function fitted(
  outlines: Outlines,
  text: string,
  { size, least, most }: { size: number; least: number; most: number },
): { lines: string[]; size: number } {
  for (let now = size; now > least; now -= 2) {
    const lines = linesOf(outlines, text, now)
    if (lines.length <= most) return { lines, size: now }
  }
  return { lines: linesOf(outlines, text, least).slice(0, 3), size: least }
}

/** Breaks lines between words, and in Chinese anywhere except before punctuation. */
function linesOf(outlines: Outlines, text: string, size: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(
    /[\p{Script=Han}\p{P}][，。：；！？、》）”]*|[^\s\p{Script=Han}]+\s*|\s+/gu,
  ) ?? []) {
    if (line && outlines.width((line + piece).trimEnd(), size) > COLUMN) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  return [...lines, line.trimEnd()].filter(Boolean)
}

interface Colours {
  ground: string
  words: string
  softer: string
  accent: string
  line: (warmth: number) => string
}

/** Repeats the calculations of tokens.css, because the picture is drawn without a browser. */
async function coloursOf(brand: string): Promise<Colours> {
  // Imported here, because loading its 150 modules takes time, and only web editions need them.
  const { converter, formatHex, interpolate, oklch } = await import('culori')
  const { c = 0, h = 0 } = oklch(brand) ?? {}
  const hex = (l: number, chroma: number, turn = 0) =>
    formatHex(converter('rgb')({ mode: 'oklch', l, c: chroma, h: h + turn }))
  const accent = hex(0.69, 0.15, 180)
  const mix = interpolate([hex(0.77, Math.min(c, 0.065)), accent], 'oklab')
  return {
    ground: hex(0.265, Math.min(c, 0.06)),
    words: hex(0.97, Math.min(c, 0.012)),
    softer: hex(0.84, Math.min(c, 0.04)),
    accent,
    line: warmth => formatHex(mix(warmth)),
  }
}

/** The rings, with the colours that CSS would compute from `--t` (warmth), `--o` (opacity) and `--k` (weight). */
function art(book: Book, { line }: Colours): Element[] {
  const { properties, children } = artwork({ id: book.edition.id }, 'hero', 0) as Element
  const value = (style: string, name: string) => Number(RegExp(`--${name}:([\\d.]+)`).exec(style)?.[1] ?? 1)
  const paths = children.flatMap(child => {
    if (child.type !== 'element') return []
    const style = String(child.properties['style'] ?? '')
    return s('path', {
      d: String(child.properties['d']),
      stroke: line(value(style, 't')),
      strokeOpacity: String(value(style, 'o')),
      strokeWidth: String(value(style, 'k') * 0.3),
    })
  })
  return [
    s(
      'svg',
      {
        x: 500,
        y: 0,
        width: 700,
        height: SHARE_IMAGE.height,
        viewBox: String(properties['viewBox']),
        preserveAspectRatio: 'xMaxYMid slice',
        fill: 'none',
        strokeLinecap: 'round',
      },
      paths,
    ) as Element,
  ]
}
