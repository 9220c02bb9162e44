/** Opens a page that can read one folder and nothing else: no network, no other files, no scripts. */
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'puppeteer'

export async function confinedPage(browser: Pick<Browser, 'newPage'>, folder: string): Promise<Page> {
  const page = await browser.newPage()
  const inside = `${pathToFileURL(folder).href}/`
  await page.setRequestInterception(true)
  page.on('request', request => {
    const url = request.url()
    const allowed = url.startsWith('data:') || (url.startsWith(inside) && !url.includes('/../'))
    void (allowed ? request.continue() : request.abort('accessdenied'))
  })
  return page
}

/** Belongs into the document's head, so that the browser itself refuses what interception would otherwise have to stop. */
export const POLICY =
  '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'; img-src file: data:; font-src file:">'
