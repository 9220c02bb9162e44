/**
 * Rewrites the pictures of a web page to sizes and formats from which browsers choose: AVIF, WebP, and the source's own format.
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

/** The `sizes` attribute for the default template, and widths in pixels: for a phone, for a high-density screen. */
const SHOWN: Readonly<Record<PictureSize, { widths: readonly number[]; sizes: string }>> = {
  column: { widths: [640, 1300], sizes: '(max-width: 40rem) 100vw, 38rem' },
  wide: { widths: [1000, 2000], sizes: '(max-width: 62rem) 100vw, 60rem' },
  bleed: { widths: [1200, 2400], sizes: '100vw' },
}

/** Width in pixels of pictures that fill the window. */
export const WIDEST: number = SHOWN.bleed.widths.at(-1) ?? 0

/** Width in pixels for browsers that support neither AVIF nor WebP. */
const FALLBACK = 1300

/** Modifies the book, which is a copy for the web, and returns the images to generate. */
export function webPictures(book: Book): ImageJob[] {
  const jobs = new Map<string, ImageJob>()
  const want = (job: ImageJob) => void jobs.set(job.output, job)
  picturesOf(book).forEach((picture, i) => {
    const { element, parent } = picture
    element.properties['decoding'] = 'async'
    // The first picture of a page may be visible at once.
    if (i > 0) element.properties['loading'] = 'lazy'
    const { output, source, width, chapter, line } = picture
    // Do not convert GIFs, which may be animations.
    if (extname(output) === '.gif') want({ output, source, width, format: 'same', file: chapter.file, line })
    else replaceIn(parent, element, choice(picture, want))
  })
  // Assets outside the chapters' text are openers, which fill the window.
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

/** Widths that differ enough to be worth a file, at most the picture's own. */
function widthsOf({ width, size }: Picture): number[] {
  const { widths } = SHOWN[size]
  const most = Math.min(width, widths.at(-1) ?? width)
  return [...widths.filter(candidate => candidate < most * 0.8), most]
}

/** True for the copy of a picture that a drawing uses (see src/stages/3-html/inline-svg.ts). */
const isDrawn = (output: string): boolean => /-drawn\.\w+$/.test(output)
