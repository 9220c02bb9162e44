/** Level lines of a field by marching squares, as SVG path data. */

export interface Field {
  /** Size of the picture and the step of the grid, in the same unit. */
  width: number
  height: number
  cell: number
  /** How far the grid reaches beyond the picture. */
  pad: number
  at(x: number, y: number): number
}

interface Point {
  key: string
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
  /** Path data. */
  d: string
  left: number
  top: number
  right: number
  bottom: number
}

/** The lines of one level, none when the field does not cross it. With a `gap` they are rows of dots. */
export function contour(grid: Grid, level: number, gap?: number): Line[] {
  const { links, points } = crossings(grid, level)
  const used = new Set<string>()
  // Open lines end at the border: begin with them, so that none is cut in its middle.
  const starts = [...links.keys()].sort((a, b) => (links.get(a)?.length ?? 0) - (links.get(b)?.length ?? 0))
  const lines: Line[] = []
  for (const start of starts) {
    if (used.has(start)) continue
    const keys = [start]
    used.add(start)
    for (let current: string | undefined = start; current !== undefined; ) {
      current = links.get(current)?.find(key => !used.has(key))
      if (current === undefined) break
      used.add(current)
      keys.push(current)
    }
    const closed = keys.length > 4 && (links.get(keys.at(-1) ?? '') ?? []).includes(start)
    const line = keys.flatMap(key => points.get(key) ?? [])
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

/** Where the level crosses the edges of the grid, and which crossings are neighbours. */
function crossings({ rows, cell, pad }: Grid, level: number) {
  const links = new Map<string, string[]>()
  const points = new Map<string, Point>()
  const value = (i: number, j: number) => rows[j]?.[i] ?? 0
  const crossing = (i: number, j: number, upright: 0 | 1): Point => {
    const here = value(i, j)
    const there = upright ? value(i, j + 1) : value(i + 1, j)
    const part = (level - here) / (there - here)
    const point = {
      key: `${upright}_${i}_${j}`,
      x: (i + (upright ? 0 : part)) * cell - pad,
      y: (j + (upright ? part : 0)) * cell - pad,
    }
    points.set(point.key, point)
    return point
  }
  const link = (a: Point | undefined, b: Point | undefined) => {
    if (!a || !b) return
    links.set(a.key, [...(links.get(a.key) ?? []), b.key])
    links.set(b.key, [...(links.get(b.key) ?? []), a.key])
  }
  for (let j = 0; j < rows.length - 1; j++) {
    for (let i = 0; i < (rows[0]?.length ?? 1) - 1; i++) {
      const a = value(i, j) < level
      const b = value(i + 1, j) < level
      const c = value(i + 1, j + 1) < level
      const d = value(i, j + 1) < level
      if (a === b && b === c && c === d) continue
      const edges: Point[] = []
      if (a !== b) edges.push(crossing(i, j, 0))
      if (b !== c) edges.push(crossing(i + 1, j, 1))
      if (d !== c) edges.push(crossing(i, j + 1, 0))
      if (a !== d) edges.push(crossing(i, j, 1))
      link(edges[0], edges[1])
      link(edges[2], edges[3])
    }
  }
  return { links, points }
}

const round = (n: number) => Math.round(n * 10) / 10
const middle = (a: Point, b: Point) => `${round((a.x + b.x) / 2)},${round((a.y + b.y) / 2)}`

/**
 * Points at even distances, for a round line end. A dash pattern looks the same, but Skia draws every dot of it as an outline
 * of ten curves, which made nine tenths of a PDF's bytes.
 */
function dots(line: readonly Point[], gap: number): string {
  let rest = 0
  let data = ''
  line.forEach((point, i) => {
    const before = line[i - 1]
    if (!before) return
    const length = Math.hypot(point.x - before.x, point.y - before.y)
    for (; rest <= length && length > 0; rest += gap) {
      const part = rest / length
      data += `M${round(before.x + (point.x - before.x) * part)},${round(before.y + (point.y - before.y) * part)}h.01`
    }
    rest -= length
  })
  return data
}

/** Every second point as the handle of a quadratic curve: smooth, and half the bytes. */
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
