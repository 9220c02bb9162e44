/**
 * Prevents widely spaced lines in justified text. If a number with its unit or a long word goes to the next line, the line before
 * would be stretched to fill the gap, and copied text would have a space after every character.
 *
 * A little less or more space between the glyphs of the paragraph makes room for the word or fills the line. Addresses may break
 * anywhere. If nothing helps, the paragraph is not justified.
 */
import type { JSHandle, Page } from 'puppeteer'
import { lineGaps, type ParagraphBoxes, type TextBox } from './line-gaps.ts'

/** Largest share of a line that may be filled by stretching. */
const MAX_STRETCH = 0.09
/** Letter spacings to try, in this order. */
const STEPS = ['-.01em', '-.02em', '.015em', '-.03em', '.03em', '.045em']

/** Returns the number of paragraphs that were adjusted, and of those that are no longer justified. */
export async function evenLines(page: Page): Promise<{ evened: number; ragged: number }> {
  await page.evaluate(breakAddresses)
  const paragraphs = await page.evaluateHandle(openParagraphs)
  const isEven = ({ worst }: { worst: number }) => worst <= MAX_STRETCH
  const all = (await measure(paragraphs)).map(lineGaps)
  const torn = [...all.keys()].filter(n => !isEven(all[n] ?? { worst: 0 }))
  let uneven = torn
  for (const spacing of STEPS) {
    if (uneven.length === 0) break
    const gaps = (await measure(paragraphs, uneven, spacing)).map(lineGaps)
    uneven = uneven.filter((_, i) => {
      const now = gaps[i]
      return now === undefined || !isEven(now) || now.isLastShort
    })
  }
  await paragraphs.evaluate((opened, ragged) => opened.close(ragged), uneven)
  await paragraphs.dispose()
  return { evened: torn.length - uneven.length, ragged: uneven.length }
}

/** Measures some paragraphs with a letter spacing. Default: all, as they are. */
const measure = (
  paragraphs: JSHandle<Paragraphs>,
  numbers?: readonly number[],
  spacing?: string,
): Promise<ParagraphBoxes[]> =>
  paragraphs.evaluate(
    (opened, some, space) => opened.measure(some ?? undefined, space ?? undefined),
    numbers ?? null,
    spacing ?? null,
  )

/** Lives in the browser. */
interface Paragraphs {
  measure(numbers: readonly number[] | undefined, spacing: string | undefined): ParagraphBoxes[]
  /** Justifies the paragraphs again, except the ragged ones, which get their own letter spacing back. */
  close(ragged: readonly number[]): void
}

/** Runs in the browser. */
function breakAddresses(): void {
  for (const link of document.querySelectorAll<HTMLElement>('.page a[href]'))
    if (/^(?:https?:|mailto:|www\.)|^[^\s\u2e80-\uffef]{24,}$/.test(link.textContent?.trim() ?? ''))
      if (getComputedStyle(link).textAlign === 'justify') link.style.wordBreak = 'break-all'
}

/** Runs in the browser: sets the justified paragraphs ragged until they are closed. */
function openParagraphs(): Paragraphs {
  const ASIDE = '.note, .vh, svg, sup, table'
  const range = document.createRange()
  const boxesOf = (element: Element): TextBox[] => {
    const boxes: TextBox[] = []
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest(ASIDE)) continue
      range.selectNodeContents(node)
      for (const { left, right, top, bottom } of range.getClientRects())
        boxes.push({ left, right, top, bottom })
    }
    return boxes
  }
  const justified = [...document.querySelectorAll<HTMLElement>('.page p, .page li, .page dd')].filter(
    element =>
      !element.querySelector('p, ul, ol, br') &&
      !element.closest(ASIDE) &&
      getComputedStyle(element).textAlign === 'justify',
  )
  const spacings = justified.map(element => element.style.letterSpacing)
  const ragged = document.createElement('style')
  ragged.textContent = '.page :is(p, li, dd){text-align:start!important}'
  document.head.append(ragged)
  return {
    measure(numbers = [...justified.keys()], spacing) {
      const elements = numbers.map(n => justified[n] as HTMLElement)
      if (spacing !== undefined) for (const { style } of elements) style.letterSpacing = spacing
      return elements.map(element => {
        const { paddingLeft, paddingRight } = getComputedStyle(element)
        const sides = [Number.parseFloat(paddingLeft), Number.parseFloat(paddingRight)] as const
        return { room: element.clientWidth - sides[0] - sides[1], boxes: boxesOf(element) }
      })
    },
    close(numbers) {
      ragged.remove()
      for (const n of numbers)
        Object.assign((justified[n] as HTMLElement).style, { letterSpacing: spacings[n], textAlign: 'start' })
    },
  }
}
