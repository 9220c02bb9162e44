/**
 * The content of a page, every piece of it either marked for a tag or an artifact. Chromium leaves margin boxes and drawings
 * unmarked, marks rules and grounds as if they were text, and repeats the head of a table on every page.
 */
import { linesOf } from './content-lines.ts'
import type { Box, Tag } from './tags/tags.ts'

/** What the tags say about a marked piece. */
export interface Owner {
  /** The figure with alternative text to which it belongs. */
  figure: Tag | undefined
  /** The row of column heads in which it stands: it is printed on every page of its table. */
  head: { shownOn: number | undefined } | undefined
}

export interface PageContent {
  bytes: Buffer
  /** The numbers of the pieces that are still marked. */
  shown: Set<number>
  /** The numbers of all that were marked. */
  met: Set<number>
  /** Where a figure stands, in points from the bottom left. */
  boxes: Map<Tag, Box>
}

type Matrix = readonly [number, number, number, number, number, number]

interface Open {
  mcid: number
  owner: Owner | undefined
  /** The line that opens it. */
  from: number
  to: number
  /** `gone`: its lines are removed, what is painted belongs to the drawing around it, or to none. */
  state: 'kept' | 'gone' | 'foreign'
  paths: number
  content: boolean
}

/** A drawing: from the ground that marks it to the end of its clip. */
interface Region {
  figure: Tag
  mcid: number
  clip: number | undefined
  painted: Span | undefined
}
interface Span {
  from: number
  to: number
}

/** The ground that every described drawing gets in print (rgb 1 2 3), so that its place is known. It is taken out again. */
const GROUND = /^\.0039\d* \.0078\d* \.011[78]\d* RG /

/** Pages are to come in order: a head is read on the first page that shows it. */
export function finishContent(
  source: Buffer,
  page: number,
  ownerOf: (mcid: number) => Owner | undefined,
): PageContent {
  const edits: { at: number; remove: number; insert: string }[] = []
  const shown = new Set<number>()
  const met = new Set<number>()
  const boxes = new Map<Tag, Box>()
  const stack: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  let ground = false
  let path = -1
  let open: Open | undefined
  let nested = 0
  let loose: Span | undefined
  let region: Region | undefined

  const text = (from: number, to: number) => source.toString('latin1', from, to)
  const remove = (from: number, to: number) => edits.push({ at: from, remove: to - from, insert: '' })
  const enclose = ({ from, to }: Span, begin: string) => {
    edits.push({ at: from, remove: 0, insert: `${begin}\n` }, { at: to, remove: 0, insert: 'EMC\n' })
  }
  const extend = (span: Span | undefined, from: number, to: number): Span => ({
    from: span?.from ?? from,
    to,
  })
  const closeLoose = () => {
    if (loose) enclose(loose, '/Artifact BMC')
    loose = undefined
  }
  const closeRegion = () => {
    if (region?.painted) {
      enclose(region.painted, `/Figure <</MCID ${region.mcid} >>BDC`)
      shown.add(region.mcid)
    }
    region = undefined
  }
  const paint = (from: number, to: number, isContent: boolean) => {
    if (region) {
      closeLoose()
      region.painted = extend(region.painted, from, to)
    } else if (open && open.state !== 'gone') {
      if (isContent) open.content = true
      else open.paths += 1
    } else loose = extend(loose, from, to)
  }

  for (const { kind, from, to } of linesOf(source)) {
    switch (kind) {
      case 'save':
        stack.push(matrix)
        break
      case 'restore':
        matrix = stack.pop() ?? matrix
        if (region?.clip !== undefined && stack.length < region.clip) closeRegion()
        break
      case 'matrix':
        matrix = multiply(numbers(text(from, to)) as unknown as Matrix, matrix)
        break
      case 'colour':
        ground = GROUND.test(text(from, to))
        break
      case 'path':
        if (path < 0) path = from
        break
      case 'clip':
        if (region && !region.painted) region.clip ??= stack.length
        path = -1
        break
      case 'text':
        paint(from, to, true)
        break
      case 'draw':
        if (open?.owner?.figure) addBox(boxes, open.owner.figure, boxOf([0, 0, 1, 1], matrix))
        paint(from, to, true)
        break
      case 'paint': {
        const start = path < 0 ? from : path
        path = -1
        const figure = open?.owner?.figure
        if (ground && open && figure && !open.content && open.paths === 0 && open.state === 'kept') {
          closeRegion()
          const [x = 0, y = 0, width = 0, height = 0] = numbers(text(start, from))
          addBox(boxes, figure, boxOf([x, y, x + width, y + height], matrix))
          open.state = 'gone'
          remove(open.from, open.to)
          remove(start, to)
          region = { figure, mcid: open.mcid, clip: undefined, painted: undefined }
        } else paint(start, to, false)
        break
      }
      case 'mark': {
        if (open) {
          nested += 1
          break
        }
        closeLoose()
        const mcid = Number(/\/MCID (\d+)/.exec(text(from, to))?.[1] ?? -1)
        met.add(mcid)
        const owner = ownerOf(mcid)
        open = { mcid, owner, from, to, state: mcid < 0 ? 'foreign' : 'kept', paths: 0, content: false }
        if (region && region.figure === owner?.figure) {
          open.state = 'gone'
          remove(from, to)
        } else closeRegion()
        break
      }
      case 'end':
        if (nested > 0) nested -= 1
        else if (open) {
          close(open, from, to)
          open = undefined
        }
        break
    }
  }
  closeLoose()
  closeRegion()
  return { bytes: edited(source, edits), shown, met, boxes }

  function close(mark: Open, from: number, to: number): void {
    if (mark.state === 'gone') remove(from, to)
    if (mark.state !== 'kept') return
    const { head } = mark.owner ?? {}
    if (head && mark.content) head.shownOn ??= page
    if (mark.content && mark.owner && (!head || head.shownOn === page)) shown.add(mark.mcid)
    else if (mark.content || mark.paths > 0)
      edits.push({ at: mark.from, remove: mark.to - mark.from, insert: '/Artifact BMC\n' })
    else {
      remove(mark.from, mark.to)
      remove(from, to)
    }
  }
}

function edited(source: Buffer, edits: { at: number; remove: number; insert: string }[]): Buffer {
  if (edits.length === 0) return source
  const growth = edits.reduce((sum, { insert }) => sum + insert.length, 0)
  const out = Buffer.allocUnsafe(source.length + growth)
  let at = 0
  let length = 0
  for (const edit of edits.sort((a, b) => a.at - b.at)) {
    if (edit.at > at) length += source.copy(out, length, at, edit.at)
    if (edit.insert) length += out.write(edit.insert, length, 'latin1')
    at = Math.max(at, edit.at + edit.remove)
  }
  length += source.copy(out, length, at)
  return out.subarray(0, length)
}

const numbers = (operands: string): number[] => operands.trim().split(/\s+/).map(Number)

function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ]
}

function boxOf([x0, y0, x1, y1]: Box, m: Matrix): Box {
  const corners = [
    [x0, y0],
    [x1, y0],
    [x0, y1],
    [x1, y1],
  ].map(([x = 0, y = 0]) => [x * m[0] + y * m[2] + m[4], x * m[1] + y * m[3] + m[5]] as const)
  const xs = corners.map(corner => corner[0])
  const ys = corners.map(corner => corner[1])
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

function addBox(boxes: Map<Tag, Box>, figure: Tag, [x0, y0, x1, y1]: Box): void {
  const old = boxes.get(figure) ?? [x0, y0, x1, y1]
  boxes.set(figure, [Math.min(old[0], x0), Math.min(old[1], y0), Math.max(old[2], x1), Math.max(old[3], y1)])
}
