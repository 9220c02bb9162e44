/**
 * Compares two PDFs: pairs their pages and finds the regions that differ.
 *
 * Why: docs/decisions/052-pages-compared.md
 */
import type { PageMap } from '../../stages/4-book/types.ts'
import type { Rect } from './differing-pixels.ts'
import { type PageContent, pairPages } from './pair-pages.ts'
import { type PdfPages, type Raster, SCALE, withPdfs } from './pdf-pages.ts'
import { differingRegions } from './regions.ts'
import { edgeLines, type Running, runningRows } from './running-lines.ts'

/** The PDF of one side in one language. */
export interface PrintedSide {
  pdf: Uint8Array
  pageMap: PageMap | undefined
}

export interface PageSide {
  /** Page number, from 1. */
  page: number
  /** Page label, for example `iv`. */
  label: string
  /** Size in points. */
  width: number
  height: number
  /** Regions that differ, in points from the upper left; empty for a page that only one side has. */
  boxes: readonly Rect[]
  /** A WebP picture of the page, if pictures were requested and something differs. */
  picture: Uint8Array | undefined
}

export interface PageRow {
  kind: 'same' | 'changed' | 'gone' | 'added'
  before: PageSide | undefined
  after: PageSide | undefined
}

export interface ComparePagesOptions {
  /** Make pictures of the pages that differ. */
  pictures: boolean
  /** If false, pages are paired but not compared, because every line differs between languages. */
  sameLanguage: boolean
}

export function comparePages(
  before: PrintedSide,
  after: PrintedSide,
  options: ComparePagesOptions,
): Promise<PageRow[]> {
  return withPdfs([before.pdf, after.pdf], async ([old, now]) => {
    const rows: PageRow[] = []
    if (!old || !now) return rows
    const pairs = pairPages(contentOf(old, before.pageMap), contentOf(now, after.pageMap))
    const running = options.sameLanguage ? { old: runningOf(old), now: runningOf(now) } : undefined
    const lines = (a: number, b: number): [Running, Running] | undefined => {
      const [oldLines, newLines] = [running?.old[a - 1], running?.now[b - 1]]
      return oldLines && newLines && [oldLines, newLines]
    }
    // Compare one pair at a time, because the picture of a page takes five megabytes.
    for (const [a, b] of pairs)
      rows.push(
        await rowOf({ pdf: old, page: a }, { pdf: now, page: b }, a && b ? lines(a, b) : undefined, options),
      )
    return rows
  })
}

/** Running headers and folios of every page. */
function runningOf(pdf: PdfPages): Running[] {
  const pages = Array.from({ length: pdf.count }, (_, i) => edgeLines(pdf.characters(i + 1)))
  return runningRows(pages).map((rows, i) => ({ rows, label: pdf.label(i + 1) }))
}

function contentOf(pdf: PdfPages, pageMap: PageMap | undefined): PageContent[] {
  const anchors = [...(pageMap?.of ?? [])]
  return Array.from({ length: pdf.count }, (_, i) => ({
    text: pdf.text(i + 1),
    anchors: anchors.filter(([, page]) => page === i + 1).map(([id]) => id),
  }))
}

/** A page of one side; undefined if that side has no such page. */
interface Facing {
  pdf: PdfPages
  /** Page number, from 1. */
  page: number | undefined
}

async function rowOf(
  old: Facing,
  now: Facing,
  running: [Running, Running] | undefined,
  { pictures, sameLanguage }: ComparePagesOptions,
): Promise<PageRow> {
  const look = ({ pdf, page }: Facing) => page && pdf.look(page)
  const [before, after] = [look(old), look(now)]
  const regions =
    before && after && sameLanguage ? differingRegions(before, after, running) : { before: [], after: [] }
  const differ = regions.before.length + regions.after.length > 0 || !sameLanguage
  const isSame = before && after && !differ
  const side = async ({ pdf, page }: Facing, raster: Raster | 0 | undefined, boxes: Rect[]) =>
    page && raster
      ? {
          page,
          label: pdf.label(page),
          width: raster.width / SCALE,
          height: raster.height / SCALE,
          boxes: boxes.map(inPoints),
          picture: pictures && !isSame ? await pictureOf(raster) : undefined,
        }
      : undefined
  return {
    kind: !before ? 'added' : !after ? 'gone' : differ ? 'changed' : 'same',
    before: await side(old, before, regions.before),
    after: await side(now, after, regions.after),
  }
}

const inPoints = ({ left, top, right, bottom }: Rect): Rect => ({
  left: left / SCALE,
  top: top / SCALE,
  right: right / SCALE,
  bottom: bottom / SCALE,
})

async function pictureOf({ width, height, data }: Raster): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  return sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .webp({ quality: 62 })
    .toBuffer()
}
