/** Printed pages of the chapter that is looked at: from the whole, or of the chapter alone when that is newer. */
import * as pdfjs from 'pdfjs-dist'
import { get, make } from './api.ts'
import { say } from './say.ts'

pdfjs.GlobalWorkerOptions.workerSrc = './vendor/pdf.worker.mjs'

interface Pages {
  starts: Record<string, { from: number; pages: number }>
  folios: readonly string[]
  seconds: number
  version: number
}

export interface PageView {
  /** Undefined: the start page, for which the whole is shown. */
  show(locale: string, chapter: string | undefined): Promise<void>
  /** 1 is as wide as the column, up to a sheet's own width. */
  zoom(factor: number): void
}

/** `told` gets a line about what is shown. */
export function pageView(section: HTMLElement, told: (words: string) => void): PageView {
  let turn = 0
  let shown = ''
  let factor = 1
  let open: pdfjs.PDFDocumentLoadingTask | undefined
  // One for all documents: to start it takes longer than a page.
  const worker = new pdfjs.PDFWorker()
  const drawing = new IntersectionObserver(
    entries => {
      for (const { target, isIntersecting } of entries) sheets.get(target)?.near(isIntersecting)
    },
    { root: section, rootMargin: '100% 0%' },
  )
  const sheets = new Map<Element, Sheet>()

  const show = async (locale: string, chapter: string | undefined): Promise<void> => {
    const mine = ++turn
    const alone = chapter ? await get<Pages | null>(`api/pages/${locale}/${chapter}`) : null
    const whole = alone ? null : await get<Pages | null>(`api/pages/${locale}`)
    const pages = alone ?? whole
    if (mine !== turn) return
    if (!pages) {
      shown = ''
      section.replaceChildren(make('p', 'waiting', say('The pages are being printed …')))
      told('')
      return
    }
    const address = alone ? `pdf/${locale}/${chapter}` : `pdf/${locale}`
    const task = pdfjs.getDocument({ url: new URL(address, location.href).href, worker })
    const pdf = await task.promise
    const all = { from: 1, pages: pdf.numPages }
    const { from, pages: count } = (chapter && pages.starts[chapter]) || all
    const place = `${locale} ${chapter}`
    // A new printing of the same pages stays where it was scrolled to.
    const top = shown === place ? section.scrollTop : 0
    const fresh = await Promise.all(
      Array.from({ length: Math.min(count, pdf.numPages - from + 1) }, async (_, i) =>
        openSheet(await pdf.getPage(from + i), pages.folios[from + i - 1] ?? '', () => factor),
      ),
    )
    // What is in view is drawn before it takes the place of what was there.
    const height = section.firstElementChild?.getBoundingClientRect().height || section.clientHeight
    const first = Math.floor(top / (height + 1))
    const last = Math.floor((top + section.clientHeight) / (height + 1))
    await Promise.all(fresh.slice(first, last + 1).map(sheet => sheet.draw()))
    if (mine !== turn) {
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
    told(numbersOf(pages.folios.slice(from - 1, from - 1 + count), count))
    const before = open
    open = task
    await before?.destroy()
  }
  return {
    // A document that was put away while it was being read is not worth a word.
    show: (locale, chapter) =>
      show(locale, chapter).catch(error => {
        if (!/destroyed|Transport/i.test(String(error))) throw error
      }),
    zoom: next => {
      factor = next
      section.style.setProperty('--zoom', String(next))
      for (const sheet of sheets.values()) sheet.near(false)
      drawing.disconnect()
      for (const figure of sheets.keys()) drawing.observe(figure)
    },
  }
}

/** Pages 34–38, or how many there are. */
function numbersOf(folios: readonly string[], count: number): string {
  const known = folios.filter(Boolean)
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last || first === '–') return say('{} pages', count)
  return first === last ? say('Page {}', first) : say('Pages {} to {}', first, last)
}

interface Sheet {
  figure: HTMLElement
  draw(): Promise<void>
  /** Drawn when it comes near what is in view, and forgotten when it is far. */
  near(isNear: boolean): void
}

function openSheet(page: pdfjs.PDFPageProxy, folio: string, factor: () => number): Sheet {
  const canvas = document.createElement('canvas')
  const { width, height } = page.getViewport({ scale: 1 })
  canvas.style.aspectRatio = `${width}/${height}`
  canvas.setAttribute('role', 'img')
  canvas.setAttribute('aria-label', folio ? say('Page {}', folio) : say('Page without a number'))
  const figure = make('figure', '', canvas, make('figcaption', '', folio))
  let drawing: { task: pdfjs.RenderTask; done: Promise<void> } | undefined
  const begin = () => {
    const viewport = page.getViewport({ scale: 1.4 * Math.min(2, devicePixelRatio) * Math.max(1, factor()) })
    canvas.width = viewport.width
    canvas.height = viewport.height
    const task = page.render({ canvas, viewport })
    // One that is forgotten half drawn is no mistake.
    return { task, done: task.promise.then(() => void page.cleanup()).catch(() => undefined) }
  }
  const draw = () => {
    drawing ??= begin()
    return drawing.done
  }
  return {
    figure,
    draw,
    near: isNear => {
      if (isNear) void draw()
      else if (drawing) {
        drawing.task.cancel()
        drawing = undefined
        canvas.width = 0
      }
    },
  }
}
