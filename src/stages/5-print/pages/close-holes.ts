/**
 * Closes holes before figures that do not fit on the rest of a page. If more than a quarter of the page would stay empty, the
 * figure moves past the text that follows it, or its picture becomes a little smaller. Figures keep their order and numbers,
 * which were assigned before.
 */
import type { JSHandle, Page } from 'puppeteer'
import { type FlowFigures, openFlow } from './flow-figures.ts'
import {
  emptyAfterMove,
  type Hole,
  holeBefore,
  nextPlace,
  type PictureKind,
  shrunkHeight,
} from './hole-geometry.ts'
import type { PageRuler } from './page-ruler.ts'

export interface ClosedHoles {
  /** Ids of figures that moved. */
  moved: string[]
  /** Ids of figures whose picture became smaller. */
  shrunk: string[]
  /** Ids of figures before which a hole remains. */
  left: string[]
}

/** The largest share of a page that may stay empty. */
const MAX_EMPTY = 1 / 4
/** A figure moves past this many elements at most. */
const MAX_STEPS = 12
/** A move that cannot close the hole must make it smaller by this share of the page. */
const MIN_GAIN = 0.1
/** A place is better only if it leaves this much less empty. */
const MIN_DIFFERENCE = 0.01
/** Shares to which a picture may be shrunk: before the figure is moved, and if no move helps. */
const PREFERRED_SIZE = { img: 0.8, svg: 0.93 }
const MIN_SIZE = { img: 0.55, svg: 0.88 }

export async function closeHoles(page: Page, ruler: JSHandle<PageRuler>): Promise<ClosedHoles> {
  const result: ClosedHoles = { moved: [], shrunk: [], left: [] }
  const sections = await ruler.evaluate(pages => pages.sections().length)
  for (let section = 0; section < sections; section++) {
    const flow = await openFlow(page, ruler, section)
    for (const [figure, id] of flow.ids.entries()) {
      const outcome = await closeHole(flow, figure)
      if (outcome) result[outcome].push(id)
    }
    await flow.close()
  }
  return result
}

async function closeHole(flow: FlowFigures, figure: number): Promise<keyof ClosedHoles | undefined> {
  const placed = await flow.measure(figure)
  const hole = holeBefore(placed)
  if (!hole || hole.share <= MAX_EMPTY) return undefined
  if (await shrink(flow, figure, hole, PREFERRED_SIZE)) return 'shrunk'
  if (!placed.followsCode && (await move(flow, figure, hole))) return 'moved'
  if (await shrink(flow, figure, hole, MIN_SIZE)) return 'shrunk'
  return 'left'
}

/** Returns true if the figure fits into the hole with a smaller picture; otherwise the picture is as before. */
async function shrink(
  flow: FlowFigures,
  figure: number,
  hole: Hole,
  least: Readonly<Record<PictureKind, number>>,
): Promise<boolean> {
  const height = shrunkHeight(await flow.measure(figure), least)
  if (height === undefined) return false
  await flow.limitPicture(figure, height)
  const { spans } = await flow.measure(figure)
  if (spans[0]?.page === hole.page) return true
  await flow.limitPicture(figure, undefined)
  return false
}

/** Returns true if the figure moved past the text that follows it; otherwise it is where it was. */
async function move(flow: FlowFigures, figure: number, hole: Hole): Promise<boolean> {
  let placed = await flow.measure(figure)
  let best: { at: number; empty: number } | undefined
  for (let step = 0; step < MAX_STEPS; step++) {
    const at = nextPlace(placed)
    if (at === undefined) break
    await flow.put(figure, at)
    placed = await flow.measure(figure)
    const empty = emptyAfterMove(placed, hole)
    if (!best || empty < best.empty - MIN_DIFFERENCE) best = { at, empty }
    if (empty <= MAX_EMPTY) break
  }
  const isWorth = best && (best.empty <= MAX_EMPTY || best.empty < hole.share - MIN_GAIN)
  await flow.put(figure, isWorth ? best?.at : undefined)
  return isWorth === true
}
