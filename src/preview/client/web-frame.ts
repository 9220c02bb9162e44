/** The web edition in its frame: changed in place, so that it stays where it was scrolled to; a click leads to the source. */
import { Idiomorph } from 'idiomorph'
import { openSource } from './api.ts'

export interface WebFrame {
  /** Show a page, as `users`. */
  go(locale: string, page: string): void
  /** Take in what has changed. */
  update(styles: boolean): Promise<void>
}

export interface WebFrameEvents {
  /** The reader went to another page. */
  moved(locale: string, page: string): void
  figure(metric: string): void
}

export function webFrame(frame: HTMLIFrameElement, events: WebFrameEvents): WebFrame {
  const where = () => /\/view\/([^/]+)\/web\/([^/]+)\.html/.exec(frame.contentWindow?.location.pathname ?? '')
  frame.addEventListener('load', () => {
    const [, locale, page] = where() ?? []
    if (locale && page) events.moved(locale, page)
    frame.contentDocument?.addEventListener('click', event => onClick(event, events), { capture: true })
  })
  return {
    go: (locale, page) => {
      const [, shown, name] = where() ?? []
      if (shown !== locale || name !== page) frame.src = `view/${locale}/web/${page}.html`
    },
    update: async styles => {
      const own = frame.contentDocument
      const address = frame.contentWindow?.location.href
      if (!own || !address || !where()) return
      const response = await fetch(address)
      if (!response.ok) {
        // The page is gone: a renamed or deleted chapter.
        const [, locale] = where() ?? []
        if (locale) frame.src = `view/${locale}/web/index.html`
        return
      }
      const next = new DOMParser().parseFromString(await response.text(), 'text/html')
      if (styles) refresh(own)
      morph(own, next)
      own.title = next.title
    },
  }
}

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
      callbacks: { beforeAttributeUpdated: name => !['hidden', 'open', 'aria-expanded'].includes(name) },
    })
  })
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
  if (figure?.dataset['metric']) {
    event.preventDefault()
    events.figure(figure.dataset['metric'])
    return
  }
  if (target.closest('a, button, summary, input, select')) return
  const place = target.closest<HTMLElement>('[data-line]')
  const { file, line } = place?.dataset ?? {}
  if (file && line) void openSource(file, Number(line))
}
