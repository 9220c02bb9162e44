/** Decides about holes from numbers: where a figure leaves one, how small its picture must be, which place is better. */
import type { Span } from './page-ruler.ts'

/** Element beside a figure, in the same flow. */
export interface FlowItem {
  spans: readonly Span[]
  isHeading: boolean
  /** True for a figure, a table, a case or a timeline: no figure moves past these. */
  isBarrier: boolean
}

/** A figure among the elements of its flow, as they are laid out now. Lengths in pixels. */
export interface PlacedFigure {
  /** Height of a page's type area. */
  pageHeight: number
  spans: readonly Span[]
  /** The other elements of the flow, without the figure and its notes. */
  others: readonly FlowItem[]
  /** Index in `others` at which the figure stands. */
  at: number
  marginTop: number
  picture: { kind: PictureKind; height: number } | undefined
  /** Its width is that of the page, so its picture must not become smaller. */
  isPageWide: boolean
  /** Code above it shows how it is made, so they stay together. */
  followsCode: boolean
}

/** Drawings carry words, which must stay readable; pictures carry none. */
export type PictureKind = 'img' | 'svg'

export interface Hole {
  /** Page on which it is, from 0. */
  page: number
  /** Share of the page that is empty. */
  share: number
}

/** Returns the hole at the foot of the page before the figure, of any size; undefined if other text of its page stands before it. */
export function holeBefore(figure: PlacedFigure): Hole | undefined {
  const { others, pageHeight } = figure
  const start = startOf(figure)
  const [first] = start < figure.at ? (others[start]?.spans ?? []) : figure.spans
  if (!first || first.page === 0) return undefined
  const before = others.slice(0, start)
  if (before.some(({ spans }) => spans.some(({ page }) => page >= first.page))) return undefined
  const page = first.page - 1
  return { page, share: (pageHeight - lowestEdge(before, page)) / pageHeight }
}

/** Returns the place of the first heading directly before the figure: headings go where it goes. */
function startOf({ others, at }: PlacedFigure): number {
  let start = at
  while (others[start - 1]?.isHeading) start -= 1
  return start
}

function lowestEdge(items: readonly FlowItem[], page: number): number {
  const spans = items.flatMap(item => item.spans.filter(span => span.page === page))
  return Math.max(0, ...spans.map(({ bottom }) => bottom))
}

/** Returns the height of the picture with which the figure fills its hole, unless that is less than the share `least` of it now. */
export function shrunkHeight(
  figure: PlacedFigure,
  least: Readonly<Record<PictureKind, number>>,
): number | undefined {
  const { picture, pageHeight, marginTop } = figure
  const [outer] = figure.spans
  const hole = holeBefore(figure)
  if (!hole || !picture || !outer || figure.isPageWide || startOf(figure) !== figure.at) return undefined
  const caption = outer.bottom - outer.top - picture.height
  const room = hole.share * pageHeight - marginTop - caption - 1
  const share = room / picture.height
  return share < least[picture.kind] || share >= 1 ? undefined : Math.floor(room)
}

/** Returns the place after the next text, or undefined where no text follows that the figure may move past. */
export function nextPlace({ others, at }: PlacedFigure): number | undefined {
  let next = at
  while (others[next]?.isHeading) next += 1
  const item = others[next]
  return item && !item.isBarrier ? next + 1 : undefined
}

/** Returns the share that stays empty on the page of the hole, or on another page, when the figure stands where it is now. */
export function emptyAfterMove(figure: PlacedFigure, hole: Hole): number {
  const { pageHeight, others, at } = figure
  const left = (pageHeight - lowestEdge(others.slice(0, at), hole.page)) / pageHeight
  const again = holeBefore(figure)
  return Math.max(left, again && again.page !== hole.page ? again.share : 0)
}
