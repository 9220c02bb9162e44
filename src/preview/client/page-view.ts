/** Printed pages of the chapter that is looked at: from the whole, or of the chapter alone when that is newer. */
import * as pdfjs from 'pdfjs-dist'
import { get, make } from './api.ts'

pdfjs.GlobalWorkerOptions.workerSrc = './vendor/pdf.worker.mjs'

interface Pages {
  starts: Record<string, { from: number; pages: number }>
  folios: readonly string[]
  seconds: number
}

export interface PageView {
  /** Undefined: the start page, for which the whole is shown. */
  show(locale: string, chapter: string | undefined): Promise<void>
}

export function pageView(section: HTMLElement): PageView {
  let turn = 0
  let shown = ''
  return {
    show: async (locale, chapter) => {
      const mine = ++turn
      const alone = chapter ? await get<Pages | null>(`api/pages/${locale}/${chapter}`) : null
      const pages = alone ?? (await get<Pages | null>(`api/pages/${locale}`))
      if (mine !== turn) return
      if (!pages) {
        section.replaceChildren(make('p', 'waiting', 'The pages are being printed …'))
        return
      }
      const address = alone ? `pdf/${locale}/${chapter}` : `pdf/${locale}`
      const task = pdfjs.getDocument({ url: new URL(address, location.href).href })
      try {
        const pdf = await task.promise
        const all = { from: 1, pages: pdf.numPages }
        const { from, pages: count } = (chapter && pages.starts[chapter]) || all
        const drawn: HTMLElement[] = []
        for (let n = from; n < from + count && n <= pdf.numPages && mine === turn; n++)
          drawn.push(await draw(await pdf.getPage(n), pages.folios[n - 1] ?? ''))
        if (mine !== turn) return
        const place = `${locale} ${chapter}`
        // A new printing of the same pages stays where it was scrolled to.
        const top = shown === place ? section.scrollTop : 0
        section.replaceChildren(...drawn)
        section.scrollTop = top
        shown = place
      } finally {
        await task.destroy()
      }
    },
  }
}

async function draw(page: pdfjs.PDFPageProxy, folio: string): Promise<HTMLElement> {
  const viewport = page.getViewport({ scale: 1.4 * Math.min(2, devicePixelRatio) })
  const canvas = document.createElement('canvas')
  canvas.width = viewport.width
  canvas.height = viewport.height
  await page.render({ canvas, viewport }).promise
  page.cleanup()
  return make('figure', '', canvas, make('figcaption', '', folio))
}
