/** Shows the web edition in an iframe and changes it in place, so that it does not scroll; a click opens the source. */
import { Idiomorph } from 'idiomorph'
import { openSource } from './api.ts'
import { preserveScroll } from './preserve-scroll.ts'

export interface WebFrame {
  /** Shows a page by its name without ending: `users`. */
  go(locale: string, page: string): void
  /** Fetches the shown page again and changes the document in place; `styles`: fetches the style sheets again as well. */
  update(styles: boolean): Promise<void>
}

export interface WebFrameEvents {
  /** The reader went to another page. */
  moved(locale: string, page: string): void
  /** The reader clicked the value of a metric. */
  metric(metric: string, period: string | undefined): void
}

interface PageName {
  locale: string
  page: string
}

export function webFrame(frame: HTMLIFrameElement, events: WebFrameEvents): WebFrame {
  /** The page that is being loaded; until it has loaded, the previous page is shown. */
  let loading: PageName | undefined
  const shown = (): PageName | undefined => {
    const [, locale, page] =
      /\/view\/([^/]+)\/web\/([^/]+)\.html/.exec(frame.contentWindow?.location.pathname ?? '') ?? []
    return locale && page ? { locale, page } : undefined
  }
  const load = (to: PageName) => {
    loading = to
    frame.src = `view/${to.locale}/web/${to.page}.html`
  }
  frame.addEventListener('load', () => {
    const at = shown()
    if (loading && at && !isSame(loading, at)) return
    loading = undefined
    if (at) events.moved(at.locale, at.page)
    frame.contentDocument?.addEventListener('click', event => onClick(event, events), { capture: true })
  })
  return {
    go: (locale, page) => {
      const to = { locale, page }
      const at = loading ?? shown()
      if (!at || !isSame(at, to)) load(to)
    },
    update: async styles => {
      const at = shown()
      const current = frame.contentDocument
      // A page that is being loaded already contains the change.
      if (!at || !current || loading) return
      const response = await fetch(`view/${at.locale}/web/${at.page}.html`)
      if (loading) return
      if (!response.ok) {
        // The page is gone: a renamed or deleted chapter.
        load({ ...at, page: 'index' })
        return
      }
      const next = new DOMParser().parseFromString(await response.text(), 'text/html')
      if (loading || frame.contentDocument !== current) return
      if (styles) refreshStyles(current)
      preserveScroll(current, () => morph(current, next))
      current.title = next.title
    },
  }
}

const isSame = (a: PageName, b: PageName) => a.locale === b.locale && a.page === b.page

/** Updates only text and navigation, and keeps what scripts of the page have changed. */
function morph(current: Document, next: Document): void {
  const parts = 'main, nav, footer'
  const [oldParts, newParts] = [current.querySelectorAll(parts), next.querySelectorAll(parts)]
  if (oldParts.length !== newParts.length) {
    current.defaultView?.location.reload()
    return
  }
  oldParts.forEach((element, i) => {
    const other = newParts[i]
    // Parts inside another part were updated with it.
    if (!other || element.parentElement?.closest(parts)) return
    Idiomorph.morph(element, other, {
      morphStyle: 'outerHTML',
      ignoreActiveValue: true,
      callbacks: { beforeAttributeUpdated: (name, node) => !isSetByScript(name, node) },
    })
  })
}

/** Recognises attributes that scripts of the page set: without its `popover`, for example, a note would open inside its paragraph. */
function isSetByScript(name: string, element: Element): boolean {
  if (['hidden', 'open', 'aria-expanded', 'popover'].includes(name)) return true
  if (name === 'role') return element.matches('.noteref a')
  return (name === 'class' || name === 'tabindex') && element.matches('.scroll')
}

function refreshStyles(current: Document): void {
  for (const link of current.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')) {
    const url = new URL(link.href)
    url.searchParams.set('v', String(Date.now()))
    link.href = url.href
  }
}

/** A click on a value shows the record of its metric, a click on other text opens its source; links, buttons and selections work as usual. */
function onClick(event: MouseEvent, events: WebFrameEvents): void {
  const target = event.target as Element
  const view = target.ownerDocument.defaultView
  if (!target.closest || view?.getSelection()?.toString()) return
  const value = target.closest<HTMLElement>('[data-metric]')
  const { metric, period } = value?.dataset ?? {}
  if (metric) {
    event.preventDefault()
    events.metric(metric, period)
    return
  }
  if (target.closest('a, button, summary, input, select')) return
  const place = target.closest<HTMLElement>('[data-line]')
  const { file, line } = place?.dataset ?? {}
  if (file && line) void openSource(file, Number(line))
}
