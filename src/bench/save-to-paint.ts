/**
 * Saves seen by a browser: when the changed words are painted, and when the pages are.
 *
 * Both clocks are the machine's: a page's `timeOrigin + now()` and this process's may be compared.
 */
import { readFile, writeFile } from 'node:fs/promises'
import type { Page } from 'puppeteer'

export const now = (): number => performance.timeOrigin + performance.now()

/** Milliseconds from the write to the frame after the words stand in the frame's document, or in the page itself. */
export async function saveToPaint(page: Page, file: string, marker: string): Promise<number> {
  const seen = page.evaluate(async text => {
    const shown = () =>
      (document.querySelector('iframe')?.contentDocument ?? document).body.textContent?.includes(text)
    await new Promise<void>(resolve => {
      const look = () => (shown() ? resolve() : requestAnimationFrame(look))
      look()
    })
    // Looked for at the start of a frame, before it is painted: a task behind the frame comes after the paint.
    await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
    return performance.timeOrigin + performance.now()
  }, marker)
  const start = await save(file, marker)
  return (await seen) - start
}

/** Puts the marker into the chapter's first paragraph, in the place of the last one. Returns when it was written. */
export async function save(file: string, marker: string): Promise<number> {
  const text = await readFile(file, 'utf8')
  const [, matter = '', body = ''] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(text) ?? []
  const rest = body.replace(/^\n+Save \d+ is seen\.\n/, '')
  const start = now()
  await writeFile(file, `${matter}\n${marker}\n${rest}`)
  return start
}

export const marker = (n: number): string => `Save ${n} is seen.`
