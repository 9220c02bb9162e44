/**
 * Makes a long title on a cover or an opener smaller until it does not touch anything else. A word that would become very small
 * breaks instead.
 */
import type { Page } from 'puppeteer'

export async function fitTitles(page: Page): Promise<void> {
  await page.evaluate(() => {
    const STEP = 0.93
    const SMALLEST = 0.35
    /** Smallest scale of a title in which no word breaks. */
    const SMALLEST_WHOLE = 0.5
    for (const section of document.querySelectorAll<HTMLElement>('.page.bleed')) {
      const title = section.querySelector<HTMLElement>('.ttl')
      const words = title?.querySelector<HTMLElement>('h1, .theme')
      if (!title || !words) continue
      const others = [...section.querySelectorAll(':scope > div, :scope > header, :scope > nav')].filter(
        other => other !== title && !other.matches('.veil, .shade, .art, .back'),
      )
      const sheet = section.getBoundingClientRect()
      const collides = (): boolean => {
        const range = document.createRange()
        range.selectNodeContents(words)
        const box = range.getBoundingClientRect()
        return (
          box.left < sheet.left ||
          box.right > sheet.right ||
          box.bottom > sheet.bottom ||
          others.some(other => {
            const { left, right, top, bottom } = other.getBoundingClientRect()
            return box.left < right && box.right > left && box.top < bottom && box.bottom > top
          })
        )
      }
      const size = Number.parseFloat(getComputedStyle(words).fontSize)
      const shrink = (smallest: number) => {
        for (let scale = STEP; collides() && scale >= smallest; scale *= STEP)
          words.style.fontSize = `${(size * scale).toFixed(2)}px`
      }
      shrink(SMALLEST_WHOLE)
      if (!collides()) continue
      words.style.overflowWrap = 'anywhere'
      words.style.fontSize = ''
      shrink(SMALLEST)
    }
  })
}
