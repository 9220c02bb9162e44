/**
 * Shortens the two running headers of a page, which share one line, with an ellipsis if they do not fit.
 *
 * Margin boxes have no `text-overflow`, so two long titles would be printed over each other.
 */
import type { Page } from 'puppeteer'
import { type Sheet, typeWidth } from '../1-read/paper-sizes.ts'
import type { Pagination } from '../4-book/types.ts'

/** Largest share of the line for the chapter's name if both headers are long. */
const LEFT_SHARE = 0.6
/** Millimetres between the two headers. */
const GAP = 8

type Heads = Pick<Pagination, 'left' | 'right'>

export async function fitHeads(page: Page, { left, right }: Heads, sheet: Sheet): Promise<Heads> {
  const pairs = [...new Set(left.map((text, i) => JSON.stringify([text, right[i] ?? ''])))].map(
    pair => JSON.parse(pair) as [string, string],
  )
  const fitted = await page.evaluate(
    (all, [available, share, gap]) => {
      const MM = 96 / 25.4
      const probe = document.createElement('span')
      probe.style.cssText = 'position:absolute;visibility:hidden;white-space:nowrap'
      document.body.append(probe)
      const width = (text: string, weight: number): number => {
        probe.style.font = `${weight} 7pt var(--data)`
        probe.textContent = text
        return probe.getBoundingClientRect().width
      }
      const cut = (text: string, weight: number, room: number): string => {
        if (width(text, weight) <= room) return text
        const glyphs = [...text]
        let [low, high] = [0, glyphs.length]
        while (low < high) {
          const middle = Math.ceil((low + high) / 2)
          if (width(`${glyphs.slice(0, middle).join('').trimEnd()}…`, weight) <= room) low = middle
          else high = middle - 1
        }
        return `${glyphs.slice(0, low).join('').trimEnd()}…`
      }
      const line = (available - gap) * MM
      const out = all.map(([first, second]) => {
        const wanted = width(second, 400)
        const firstCut = cut(first, 600, Math.max(line * share, line - wanted))
        return [firstCut, cut(second, 400, line - width(firstCut, 600))] as const
      })
      probe.remove()
      return out
    },
    pairs,
    [typeWidth(sheet.page), LEFT_SHARE, GAP] as const,
  )
  const known = new Map(pairs.map((pair, i) => [JSON.stringify(pair), fitted[i] ?? pair]))
  const of = (i: number) => known.get(JSON.stringify([left[i], right[i] ?? ''])) ?? ['', '']
  return { left: left.map((_, i) => of(i)[0]), right: right.map((_, i) => of(i)[1]) }
}
