/**
 * Pictures of a web page in the sizes and kinds that browsers choose from: AVIF, WebP, and the source's own kind.
 *
 * Width and height stay on the element, so that nothing moves while it loads.
 */
import { extname } from 'node:path'
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { ImageFormat, ImageJob } from '../../../images/types.ts'
import type { Book } from '../types.ts'
import { type Picture, picturesOf, replaceIn } from './pictures-of.ts'
import type { PictureSize } from './printed-width.ts'

/** How wide the default template shows them, as browsers are told, and the widths in pixels: for a phone, for a dense screen. */
const SHOWN: Readonly<Record<PictureSize, { widths: readonly number[]; sizes: string }>> = {
  column: { widths: [640, 1300], sizes: '(max-width: 40rem) 100vw, 38rem' },
  wide: { widths: [1000, 2000], sizes: '(max-width: 62rem) 100vw, 60rem' },
  bleed: { widths: [1200, 2400], sizes: '100vw' },
}

/** Pixels across of what fills the window. */
export const WIDEST: number = SHOWN.bleed.widths.at(-1) ?? 0

/** For browsers that know neither AVIF nor WebP, one size. */
const FALLBACK = 1300

/** Changes the pictures of a web book, which is its own copy. Returns what is to be made. */
export function webPictures(book: Book): ImageJob[] {
  const jobs = new Map<string, ImageJob>()
  const want = (job: ImageJob) => void jobs.set(job.output, job)
  picturesOf(book).forEach((picture, i) => {
    const { element, parent } = picture
    element.properties['decoding'] = 'async'
    // The first picture of a page may be in view.
    if (i > 0) element.properties['loading'] = 'lazy'
    const { output, source, width, chapter, line } = picture
    // An animation stays one.
    if (extname(output) === '.gif') want({ output, source, width, format: 'same', file: chapter.file, line })
    else replaceIn(parent, element, choice(picture, want))
  })
  // What stands in no chapter's text fills the window.
  const placed = new Set([...jobs.values()].map(({ source }) => source))
  for (const { file } of book.chapters)
    for (const [output, source] of file.data.assets ?? [])
      if (!placed.has(source) || isDrawn(output))
        want({ output, source, width: WIDEST, format: 'same', file, line: undefined })
  return [...jobs.values()]
}

function choice(picture: Picture, want: (job: ImageJob) => void): Element {
  const { element, output, source, chapter, line } = picture
  const { sizes } = SHOWN[picture.size]
  const widths = widthsOf(picture)
  const ending = extname(output)
  const stem = output.slice(0, -ending.length)
  const job = (format: ImageFormat, extension: string, width: number): string => {
    const name = `${stem}-${width}${extension}`
    want({ output: name, source, width, format, file: chapter.file, line })
    return name
  }
  const srcset = (kind: 'avif' | 'webp') =>
    widths.map(width => `${job(kind, `.${kind}`, width)} ${width}w`).join(', ')
  element.properties['src'] = job('same', ending, Math.min(picture.width, FALLBACK))
  return h('picture', [
    h('source', { type: 'image/avif', srcSet: srcset('avif'), sizes }),
    h('source', { type: 'image/webp', srcSet: srcset('webp'), sizes }),
    element,
  ])
}

/** Sizes that differ enough to be worth a file; never more pixels than there are. */
function widthsOf({ width, size }: Picture): number[] {
  const { widths } = SHOWN[size]
  const most = Math.min(width, widths.at(-1) ?? width)
  return [...widths.filter(candidate => candidate < most * 0.8), most]
}

/** A picture of a drawing, which has an address of its own (src/stages/3-html/inline-svg.ts). */
const isDrawn = (output: string): boolean => /-drawn\.\w+$/.test(output)
