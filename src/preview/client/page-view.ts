/** Draws the printed pages of the open chapter: from the whole book, or from the chapter's own PDF if that is newer. */
import * as pdfjs from 'pdfjs-dist'
import { get, make } from './api.ts'
import { t } from './translate.ts'

pdfjs.GlobalWorkerOptions.workerSrc = './vendor/pdf.worker.mjs'

interface Pages {
  starts: Record<string, { from: number; pages: number }>
  folios: readonly string[]
  seconds: number
  version: number
}

export interface PageView {
  /** Shows a chapter; undefined: the start page, for which the whole book is shown. */
  show(locale: string, chapter: string | undefined): Promise<void>
  /** 1 fits the width of the column, but is never wider than the sheet. */
  zoom(factor: number): void
}

/** `showRange` receives a line that names the pages shown. */
export function pageView(section: HTMLElement, showRange: (words: string) => void): PageView {
  let lastCall = 0
  let shown = ''
  let factor = 1
  let open: pdfjs.PDFDocumentLoadingTask | undefined
  // All documents share one worker: starting it takes longer than drawing a page.
  const worker = new pdfjs.PDFWorker()
  const drawing = new IntersectionObserver(
    entries => {
      for (const { target, isIntersecting } of entries) sheets.get(target)?.setVisible(isIntersecting)
    },
    { root: section, rootMargin: '100% 0%' },
  )
  const sheets = new Map<Element, Sheet>()

  const show = async (locale: string, chapter: string | undefined): Promise<void> => {
    const thisCall = ++lastCall
    const chapterPages = chapter ? await get<Pages | null>(`api/pages/${locale}/${chapter}`) : null
    const bookPages = chapterPages ? null : await get<Pages | null>(`api/pages/${locale}`)
    const pages = chapterPages ?? bookPages
    if (thisCall !== lastCall) return
    if (!pages) {
      shown = ''
      section.replaceChildren(make('p', 'waiting', t('preview/client/printing')))
      showRange('')
      return
    }
    const address = chapterPages ? `pdf/${locale}/${chapter}` : `pdf/${locale}`
    const task = pdfjs.getDocument({ url: new URL(address, location.href).href, worker })
    const pdf = await task.promise
    const all = { from: 1, pages: pdf.numPages }
    const { from, pages: count } = (chapter && pages.starts[chapter]) || all
    const place = `${locale} ${chapter}`
    // Keep the scroll position when the same chapter was printed again.
    const top = shown === place ? section.scrollTop : 0
    const fresh = await Promise.all(
      Array.from({ length: Math.min(count, pdf.numPages - from + 1) }, async (_, i) =>
        openSheet(await pdf.getPage(from + i), pages.folios[from + i - 1] ?? '', () => factor),
      ),
    )
    // Draw the visible sheets before they replace the old ones, so that nothing flickers.
    const height = section.firstElementChild?.getBoundingClientRect().height || section.clientHeight
    const first = Math.floor(top / (height + 1))
    const last = Math.floor((top + section.clientHeight) / (height + 1))
    await Promise.all(fresh.slice(first, last + 1).map(sheet => sheet.draw()))
    if (thisCall !== lastCall) {
      await task.destroy()
      return
    }
    drawing.disconnect()
    sheets.clear()
    for (const sheet of fresh) sheets.set(sheet.figure, sheet)
    section.replaceChildren(...sheets.keys())
    section.scrollTop = top
    section.dataset['version'] = String(pages.version)
    for (const figure of sheets.keys()) drawing.observe(figure)
    shown = place
    showRange(pageRange(pages.folios.slice(from - 1, from - 1 + count), count))
    const before = open
    open = task
    await before?.destroy()
  }
  return {
    // Closing a document while it loads is not an error.
    show: (locale, chapter) =>
      show(locale, chapter).catch(error => {
        if (!/destroyed|Transport/i.test(String(error))) throw error
      }),
    zoom: next => {
      factor = next
      section.style.setProperty('--zoom', String(next))
      for (const sheet of sheets.values()) sheet.setVisible(false)
      drawing.disconnect()
      for (const figure of sheets.keys()) drawing.observe(figure)
    },
  }
}

/** Formats the page numbers (`Pages 34 to 38`), or the number of pages if they have no numbers yet. */
function pageRange(folios: readonly string[], count: number): string {
  const known = folios.filter(Boolean)
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last || first === '–') return t('preview/client/page-count', { count })
  return first === last
    ? t('preview/client/page', { page: first })
    : t('preview/client/page-range', { first, last })
}

interface Sheet {
  figure: HTMLElement
  draw(): Promise<void>
  /** Draws the sheet when it comes close to the visible area, and frees its canvas when it is far away. */
  setVisible(isVisible: boolean): void
}

function openSheet(page: pdfjs.PDFPageProxy, folio: string, factor: () => number): Sheet {
  const canvas = document.createElement('canvas')
  const { width, height } = page.getViewport({ scale: 1 })
  canvas.style.aspectRatio = `${width}/${height}`
  canvas.setAttribute('role', 'img')
  canvas.setAttribute(
    'aria-label',
    folio ? t('preview/client/page', { page: folio }) : t('preview/client/page-without-number'),
  )
  const figure = make('figure', '', canvas, make('figcaption', '', folio))
  let drawing: { task: pdfjs.RenderTask; done: Promise<void> } | undefined
  const begin = () => {
    const viewport = page.getViewport({ scale: 1.4 * Math.min(2, devicePixelRatio) * Math.max(1, factor()) })
    canvas.width = viewport.width
    canvas.height = viewport.height
    const task = page.render({ canvas, viewport })
    // Cancelling a sheet that is half drawn rejects the promise, which is not an error.
    return { task, done: task.promise.then(() => void page.cleanup()).catch(() => undefined) }
  }
  const draw = () => {
    drawing ??= begin()
    return drawing.done
  }
  return {
    figure,
    draw,
    setVisible: isVisible => {
      if (isVisible) void draw()
      else if (drawing) {
        drawing.task.cancel()
        drawing = undefined
        canvas.width = 0
      }
    },
  }
}
