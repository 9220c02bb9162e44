/** Computes contour lines of a field by marching squares, as SVG path data. */

export interface Field {
  /** Size of the picture and grid spacing, in the same unit. */
  width: number
  height: number
  cell: number
  /** Distance by which the grid extends beyond the picture. */
  pad: number
  at(x: number, y: number): number
}

interface Point {
  x: number
  y: number
}

export interface Grid {
  rows: Float64Array[]
  min: number
  cell: number
  pad: number
}

export function sample({ width, height, cell, pad, at }: Field): Grid {
  const columns = Math.ceil((width + 2 * pad) / cell)
  const count = Math.ceil((height + 2 * pad) / cell)
  let min = Number.POSITIVE_INFINITY
  const rows = Array.from({ length: count + 1 }, (_, j) => {
    const row = Float64Array.from({ length: columns + 1 }, (_, i) => at(i * cell - pad, j * cell - pad))
    for (const value of row) min = Math.min(min, value)
    return row
  })
  return { rows, min, cell, pad }
}

export interface Line {
  /** SVG path data. */
  d: string
  left: number
  top: number
  right: number
  bottom: number
}

export interface Level {
  value: number
  /** Distance between dots; without it, lines are not dotted. */
  gap?: number
}

/** Lines of each level, empty for levels that the field does not reach. Levels must ascend. */
export function contours(grid: Grid, levels: readonly Level[]): Line[][] {
  const crossed = crossings(
    grid,
    levels.map(level => level.value),
  )
  return levels.map(({ gap }, n) => linesOf(crossed[n] ?? { points: [], links: [] }, gap))
}

function linesOf({ points, links }: Pick<Crossings, 'points' | 'links'>, gap: number | undefined): Line[] {
  const used = new Uint8Array(points.length)
  const next = (at: number) => links[at]?.find(to => !used[to])
  // Start with open lines, which end at the border, so that none is started in its middle.
  const ends = (at: number) => links[at]?.length ?? 0
  const starts = [...points.keys()].sort((a, b) => ends(a) - ends(b))
  const lines: Line[] = []
  for (const start of starts) {
    if (used[start]) continue
    const way: number[] = []
    for (let at: number | undefined = start; at !== undefined; at = next(at)) {
      used[at] = 1
      way.push(at)
    }
    const closed = way.length > 4 && (links[way.at(-1) ?? start]?.includes(start) ?? false)
    const line = way.flatMap(at => points[at] ?? [])
    const d = gap === undefined ? smooth(line, closed) : dots(line, gap)
    if (d) lines.push({ d, ...boundsOf(line) })
  }
  return lines
}

function boundsOf(points: readonly Point[]): Omit<Line, 'd'> {
  const xs = points.map(point => point.x)
  const ys = points.map(point => point.y)
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

/** Points where a level crosses grid edges, and links between neighbours. */
interface Crossings {
  points: Point[]
  links: number[][]
  /** Cache by edge, because two cells share each edge and its crossing. */
  known: Map<number, number>
}

/** Passes each cell once for all levels, because few of them cross it. */
function crossings({ rows, cell, pad }: Grid, levels: readonly number[]): Crossings[] {
  const columns = rows[0]?.length ?? 0
  const crossed = levels.map((): Crossings => ({ points: [], links: [], known: new Map() }))
  const crossing = (n: number, i: number, j: number, upright: 0 | 1): number => {
    const { points, links, known } = crossed[n] as Crossings
    const key = (j * columns + i) * 2 + upright
    const existing = known.get(key)
    if (existing !== undefined) return existing
    const here = rows[j]?.[i] ?? 0
    const there = (upright ? rows[j + 1]?.[i] : rows[j]?.[i + 1]) ?? 0
    const part = ((levels[n] ?? 0) - here) / (there - here)
    known.set(key, points.length)
    links.push([])
    return (
      points.push({
        x: (i + (upright ? 0 : part)) * cell - pad,
        y: (j + (upright ? part : 0)) * cell - pad,
      }) - 1
    )
  }
  const link = (n: number, from: number | undefined, to: number | undefined) => {
    if (from === undefined || to === undefined) return
    const { links } = crossed[n] as Crossings
    links[from]?.push(to)
    links[to]?.push(from)
  }
  const reached = rows.map(row => countReached(row, levels))
  for (let j = 0; j < rows.length - 1; j++) {
    const row = reached[j] ?? []
    const below = reached[j + 1] ?? []
    for (let i = 0; i < columns - 1; i++) {
      const a = row[i] ?? 0
      const b = row[i + 1] ?? 0
      const c = below[i + 1] ?? 0
      const d = below[i] ?? 0
      const last = Math.max(a, b, c, d)
      for (let n = Math.min(a, b, c, d); n < last; n++) {
        const edges: number[] = []
        if (a > n !== b > n) edges.push(crossing(n, i, j, 0))
        if (b > n !== c > n) edges.push(crossing(n, i + 1, j, 1))
        if (d > n !== c > n) edges.push(crossing(n, i, j + 1, 0))
        if (a > n !== d > n) edges.push(crossing(n, i, j, 1))
        link(n, edges[0], edges[1])
        link(n, edges[2], edges[3])
      }
    }
  }
  return crossed
}

/** For each value of a row, the number of levels that it reaches. Neighbours reach almost the same. */
function countReached(row: Float64Array, levels: readonly number[]): Uint16Array {
  let count = 0
  return Uint16Array.from(row, value => {
    while (count > 0 && value < (levels[count - 1] ?? 0)) count--
    while (count < levels.length && value >= (levels[count] ?? 0)) count++
    return count
  })
}

const round = (n: number) => Math.round(n * 10) / 10
const middle = (a: Point, b: Point) => `${round((a.x + b.x) / 2)},${round((a.y + b.y) / 2)}`

/**
 * Dots at even distances, drawn with round line ends. A dash pattern would look the same, but Skia writes every dot of it as an
 * outline of ten curves, which took nine tenths of a PDF's bytes.
 */
function dots(line: readonly Point[], gap: number): string {
  let distance = 0
  let data = ''
  line.forEach((point, i) => {
    const before = line[i - 1]
    if (!before) return
    const length = Math.hypot(point.x - before.x, point.y - before.y)
    for (; distance <= length && length > 0; distance += gap) {
      const part = distance / length
      data += `M${round(before.x + (point.x - before.x) * part)},${round(before.y + (point.y - before.y) * part)}h.01`
    }
    distance -= length
  })
  return data
}

/** Uses every second point as the control point of a quadratic curve, which is smooth and takes half the bytes. */
function smooth(line: readonly Point[], closed: boolean): string {
  const points = line.filter((_, i) => i % 2 === 0 || i === line.length - 1)
  const [first] = points
  const last = points.at(-1)
  if (line.length < 4 || points.length < 3 || !first || !last) return ''
  if (closed) {
    const curves = points.map(
      (point, i) => `Q${round(point.x)},${round(point.y)} ${middle(point, points[i + 1] ?? first)}`,
    )
    return `M${middle(last, first)}${curves.join('')}Z`
  }
  const curves = points
    .slice(1, -1)
    .map((point, i) => `Q${round(point.x)},${round(point.y)} ${middle(point, points[i + 2] ?? last)}`)
  return `M${round(first.x)},${round(first.y)}${curves.join('')}L${round(last.x)},${round(last.y)}`
}
