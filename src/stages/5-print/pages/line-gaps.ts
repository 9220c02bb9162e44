/** Box of a piece of text, in pixels. */
export interface TextBox {
  left: number
  right: number
  top: number
  bottom: number
}

/** The texts of a paragraph that is not justified, in the order in which it is read. */
export interface ParagraphBoxes {
  /** Width of the paragraph's content. */
  room: number
  boxes: readonly TextBox[]
}

export interface LineGaps {
  /** The largest share of a line that is empty, but for the last one. */
  worst: number
  /** True if the last line has one or two glyphs. */
  isLastShort: boolean
}

/** Minimum width of a last line, in line heights, which avoids lines of two glyphs. */
const MIN_LAST_LINE = 2

export function lineGaps({ room, boxes }: ParagraphBoxes): LineGaps {
  const lines = linesOf(boxes)
  const worst = Math.max(0, ...lines.slice(0, -1).map(({ left, right }) => 1 - (right - left) / room))
  const last = lines.at(-1)
  const isShort = last !== undefined && last.right - last.left < MIN_LAST_LINE * (last.bottom - last.top)
  return { worst, isLastShort: lines.length > 1 && isShort }
}

/** Joins boxes whose middles have about the same height. */
function linesOf(boxes: readonly TextBox[]): TextBox[] {
  const lines: TextBox[] = []
  for (const { left, right, top, bottom } of boxes) {
    const last = lines.at(-1)
    const isSame = last && Math.abs((top + bottom - last.top - last.bottom) / 2) < (bottom - top) / 2
    if (isSame) Object.assign(last, { left: Math.min(last.left, left), right: Math.max(last.right, right) })
    else lines.push({ left, right, top, bottom })
  }
  return lines
}
