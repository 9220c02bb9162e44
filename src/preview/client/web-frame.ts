/** The web edition in its frame: changed in place, so that what is looked at stays where it is; a click leads to the source. */
import { Idiomorph } from 'idiomorph'
import { openSource } from './api.ts'
import { holdInView } from './preserve-scroll.ts'

export interface WebFrame {
  /** Show a page, as `users`. */
  go(locale: string, page: string): void
  /** Take in what has changed. */
  update(styles: boolean): Promise<void>
}

export interface WebFrameEvents {
  /** The reader went to another page. */
  moved(locale: string, page: string): void
  figure(metric: string, period: string | undefined): void
}

interface PageName {
  locale: string
  page: string
}

export function webFrame(frame: HTMLIFrameElement, events: WebFrameEvents): WebFrame {
  /** Where the frame was sent last: until that page is there, the old one is still to be seen. */
  let sent: PageName | undefined
  const shown = (): PageName | undefined => {
    const [, locale, page] =
      /\/view\/([^/]+)\/web\/([^/]+)\.html/.exec(frame.contentWindow?.location.pathname ?? '') ?? []
    return locale && page ? { locale, page } : undefined
  }
  const send = (to: PageName) => {
    sent = to
    frame.src = `view/${to.locale}/web/${to.page}.html`
  }
  frame.addEventListener('load', () => {
    const at = shown()
    if (sent && at && !isSame(sent, at)) return
    sent = undefined
    if (at) events.moved(at.locale, at.page)
    frame.contentDocument?.addEventListener('click', event => onClick(event, events), { capture: true })
  })
  return {
    go: (locale, page) => {
      const to = { locale, page }
      const at = sent ?? shown()
      if (!at || !isSame(at, to)) send(to)
    },
    update: async styles => {
      const at = shown()
      const own = frame.contentDocument
      // The page that is on its way is made of what has changed.
      if (!at || !own || sent) return
      const response = await fetch(`view/${at.locale}/web/${at.page}.html`)
      if (sent) return
      if (!response.ok) {
        // The page is gone: a renamed or deleted chapter.
        send({ ...at, page: 'index' })
        return
      }
      const next = new DOMParser().parseFromString(await response.text(), 'text/html')
      if (sent || frame.contentDocument !== own) return
      if (styles) refresh(own)
      holdInView(own, () => morph(own, next))
      own.title = next.title
    },
  }
}

const isSame = (a: PageName, b: PageName) => a.locale === b.locale && a.page === b.page

/** What scripts of the page did to it stays: only text and links to it are compared. */
function morph(own: Document, next: Document): void {
  const parts = 'main, nav, footer'
  const [now, then] = [own.querySelectorAll(parts), next.querySelectorAll(parts)]
  if (now.length !== then.length) {
    own.defaultView?.location.reload()
    return
  }
  now.forEach((element, i) => {
    const other = then[i]
    // Parts within a part have been compared with it.
    if (!other || element.parentElement?.closest(parts)) return
    Idiomorph.morph(element, other, {
      morphStyle: 'outerHTML',
      ignoreActiveValue: true,
      callbacks: { beforeAttributeUpdated: (name, node) => !isOfScripts(name, node) },
    })
  })
}

/** A note without its `popover` would spring open and cut its paragraph in two. */
function isOfScripts(name: string, element: Element): boolean {
  if (['hidden', 'open', 'aria-expanded', 'popover'].includes(name)) return true
  if (name === 'role') return element.matches('.noteref a')
  return (name === 'class' || name === 'tabindex') && element.matches('.scroll')
}

function refresh(own: Document): void {
  for (const link of own.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')) {
    const url = new URL(link.href)
    url.searchParams.set('v', String(Date.now()))
    link.href = url.href
  }
}

/** A figure shows its record, other text opens its source. Links, buttons and marked text are left alone. */
function onClick(event: MouseEvent, events: WebFrameEvents): void {
  const target = event.target as Element
  const view = target.ownerDocument.defaultView
  if (!target.closest || view?.getSelection()?.toString()) return
  const figure = target.closest<HTMLElement>('[data-metric]')
  const { metric, period } = figure?.dataset ?? {}
  if (metric) {
    event.preventDefault()
    events.figure(metric, period)
    return
  }
  if (target.closest('a, button, summary, input, select')) return
  const place = target.closest<HTMLElement>('[data-line]')
  const { file, line } = place?.dataset ?? {}
  if (file && line) void openSource(file, Number(line))
}
