/**
 * Measures the time from a save until a browser has painted the changed words.
 *
 * `timeOrigin + now()` of a page and of this process can be compared, because both use the machine's clock.
 */
import { readFile, writeFile } from 'node:fs/promises'
import type { Page } from 'puppeteer'

export const now = (): number => performance.timeOrigin + performance.now()

/**
 * Returns the milliseconds from the write to the frame that shows the words, in the iframe or in the page itself.
 *
 * Each animation frame looks for the words before it is painted; a task queued by it then runs after the paint. In Chromium's trace of
 * such saves, the frame is on the screen (`DrawAndSwap`) one to three milliseconds after that task.
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

/** Replaces the marker in the chapter's first paragraph. Returns the time of the write. */
export async function save(file: string, marker: string): Promise<number> {
  const text = await readFile(file, 'utf8')
  const [, matter = '', body = ''] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(text) ?? []
  const rest = body.replace(/^\n+Save [a-j]+ is seen\.\n/, '')
  const start = now()
  await writeFile(file, `${matter}\n${marker}\n${rest}`)
  return start
}

/** Makes a marker without digits, which the rules would report as a typed number. */
export const marker = (n: number): string =>
  `Save ${String(n).replace(/\d/g, digit => 'abcdefghij'[Number(digit)] ?? '')} is seen.`
