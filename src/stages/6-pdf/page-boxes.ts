/**
 * Adds TrimBox and BleedBox to every page, and crop marks outside the bleed.
 *
 * Chromium writes none of them. The marks are hairlines that end before the bleed, so that no mark is left on a page that is cut
 * a little too wide; they are artifacts, not content. Sources: ISO 32000-1, 14.11.2, and PDF/X, which requires a TrimBox.
 */

import { dict, type Ref, type Value } from '../../base/pdf/pdf-values.ts'
import type { Sheet } from '../1-read/paper-sizes.ts'
import type { PdfFile } from './pdf-file.ts'

const POINT = 72 / 25.4
/** Line width of a mark, in points. */
const HAIRLINE = 0.25
/** Length of a mark and its distance from the bleed, in millimetres. */
const LENGTH = 5
const DISTANCE = 1

type Box = readonly [left: number, bottom: number, right: number, top: number]

export function setPageBoxes(file: PdfFile, { bleed, slug }: Pick<Sheet, 'bleed' | 'slug'>): void {
  if (slug === 0) return
  // Chromium's content leaves a scaled coordinate system, so it is wrapped in a saved and restored graphics state.
  const before = stream(file, 'q')
  const marks = new Map<string, Ref>()
  for (const page of file.pages()) {
    const [left = 0, bottom = 0, right = 0, top = 0] = file.list(page.dict.get('MediaBox')).map(Number)
    const inset = (mm: number): Box => {
      const points = mm * POINT
      return [round(left + points), round(bottom + points), round(right - points), round(top - points)]
    }
    const trim = inset(bleed + slug)
    const key = trim.join(' ')
    const drawn = marks.get(key) ?? stream(file, `Q q /Artifact BMC ${cropMarks(trim, bleed)} EMC Q`)
    marks.set(key, drawn)
    const contents = page.dict.get('Contents')
    const more: [string, Value][] = [
      ['TrimBox', [...trim]],
      ['BleedBox', [...inset(slug)]],
      ['Contents', [before, ...(contents === undefined ? [] : [contents]), drawn]],
    ]
    file.set(page.ref, new Map([...page.dict, ...more]))
  }
}

function stream(file: PdfFile, source: string): Ref {
  return file.add({ dict: dict({}), data: Buffer.from(`${source}\n`, 'latin1') })
}

/** Two lines at each corner of the trimmed page. */
function cropMarks([left, bottom, right, top]: Box, bleed: number): string {
  const inner = (bleed + DISTANCE) * POINT
  const outer = inner + LENGTH * POINT
  const lines: string[] = []
  for (const [x, outward] of [
    [left, -1],
    [right, 1],
  ] as const)
    for (const [y, up] of [
      [bottom, -1],
      [top, 1],
    ] as const) {
      lines.push(line(x + outward * inner, y, x + outward * outer, y))
      lines.push(line(x, y + up * inner, x, y + up * outer))
    }
  return `0 G ${HAIRLINE} w ${lines.join(' ')}`
}

const line = (...[x1, y1, x2, y2]: [number, number, number, number]) =>
  `${round(x1)} ${round(y1)} m ${round(x2)} ${round(y2)} l S`
const round = (n: number) => Number(n.toFixed(3))
