/** Reads the source line of an element. */
import type { Element } from 'hast'

export function pointOf(element: Element | undefined): { line: number; column: number } | undefined {
  const line = Number(element?.properties['dataLine'])
  return Number.isInteger(line) && line > 0 ? { line, column: 1 } : undefined
}
