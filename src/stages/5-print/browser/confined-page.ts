/** A page that reads one folder and nothing else: no network, no other file, no script of its own. */
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

/** For the document's head: the browser itself refuses what interception would only stop. */
export const POLICY =
  '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'; img-src file: data:; font-src file:">'
