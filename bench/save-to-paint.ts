/**
 * Saves seen by a browser: when the changed words are painted, and when the pages are.
 *
 * Both clocks are the machine's: a page's `timeOrigin + now()` and this process's may be compared.
 */
import { readFile, writeFile } from 'node:fs/promises'
import type { Page } from 'puppeteer'

export const now = (): number => performance.timeOrigin + performance.now()

/**
 * Milliseconds from the write to the frame that shows the words, in the frame's document or in the page itself.
 *
 * Words are looked for at the start of a frame, before it is painted. A task behind the frame runs when it has been painted and handed
 * over; Chromium's trace of such saves has it on the screen (`DrawAndSwap`) one to three milliseconds later.
 */
export async function saveToPaint(page: Page, file: string, marker: string): Promise<number> {
  const seen = page.evaluate(async text => {
    const shown = () =>
      (document.querySelector('iframe')?.contentDocument ?? document).body.textContent?.includes(text)
    await new Promise<void>(resolve => {
      const look = () => (shown() ? setTimeout(resolve) : requestAnimationFrame(look))
      requestAnimationFrame(look)
    })
    return performance.timeOrigin + performance.now()
  }, marker)
  const start = await save(file, marker)
  return (await seen) - start
}

/** Puts the marker into the chapter's first paragraph, in the place of the last one. Returns when it was written. */
export async function save(file: string, marker: string): Promise<number> {
  const text = await readFile(file, 'utf8')
  const [, matter = '', body = ''] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(text) ?? []
  const rest = body.replace(/^\n+Save [a-j]+ is seen\.\n/, '')
  const start = now()
  await writeFile(file, `${matter}\n${marker}\n${rest}`)
  return start
}

/** Without a digit, which would be a typed number. */
export const marker = (n: number): string =>
  `Save ${String(n).replace(/\d/g, digit => 'abcdefghij'[Number(digit)] ?? '')} is seen.`
