/** Entry point of the preview's page: updates the web frame, the printed pages and the problem panel on the server's events. */
import type { PreviewEvent, ShownState } from '../messages.ts'
import { byId, get, post } from './api.ts'
import { choices, type ViewedPage } from './choices.ts'
import { connection } from './connection.ts'
import { pageView } from './page-view.ts'
import { problemPanel } from './problem-panel.ts'
import { showRecord } from './record-panel.ts'
import { t } from './translate.ts'
import { viewControls } from './view-controls.ts'
import { webFrame } from './web-frame.ts'

function preview(): void {
  let state: ShownState | undefined
  /** The server's name for this tab. */
  let tab = ''
  let at: ViewedPage = { locale: '', page: 'index' }
  const chapter = () => (at.page === 'index' ? undefined : at.page)

  const problems = problemPanel(byId('problems'), byId<HTMLButtonElement>('problems-toggle'))
  const pages = pageView(byId('pages'), words => {
    byId('page-numbers').textContent = words
  })
  const frame = webFrame(byId<HTMLIFrameElement>('web'), {
    moved: (locale, page) => {
      at = { locale, page }
      look()
      void pages.show(locale, chapter())
      showChoices()
    },
    metric: (metric, period) => void showRecord(byId<HTMLDialogElement>('record'), metric, at.locale, period),
  })
  const lists = choices({
    edition: edition => void post('api/edition', { edition }).then(() => frame.go(at.locale, 'index')),
    locale: locale => {
      // The other language may lack this chapter.
      const isThere = state?.chapters[locale]?.some(({ id }) => id === at.page)
      frame.go(locale, isThere ? at.page : 'index')
    },
    page: page => frame.go(at.locale, page),
  })
  const showChoices = () => state && lists.show(state, at)
  const look = () => void post('api/look', { tab, locale: at.locale, chapter: chapter() })

  async function readState(): Promise<void> {
    state = await get<ShownState>('api/state')
    showState(state)
    problems.show(state)
    showChoices()
  }

  /** Goes to the page that was shown, or to the first chapter. */
  function showInitialPage(): void {
    at.locale = state?.locales.includes(at.locale) ? at.locale : (state?.locales[0] ?? '')
    if (at.locale === '') return
    const first = state?.chapters[at.locale]?.[0]?.id
    frame.go(at.locale, at.page === 'index' && first ? first : at.page)
  }

  async function showChange(styles: boolean): Promise<void> {
    const start = performance.now()
    await frame.update(styles)
    await nextPaint()
    byId('web-state').textContent = t('preview/client/shown', {
      time: Math.round(performance.now() - start),
    })
    const { dataset } = document.documentElement
    dataset['shown'] = String(Number(dataset['shown'] ?? 0) + 1)
    const wasUnread = state?.edition === ''
    await readState()
    if (wasUnread) showInitialPage()
  }

  /** Number of the newest print event: drawing takes a while, and an older event must not overwrite the state of a newer one. */
  let newestPrint = 0
  function pagesState(): (words: string) => void {
    newestPrint += 1
    const current = newestPrint
    return words => {
      if (current === newestPrint) byId('pages-state').textContent = words
    }
  }

  async function showPages(isWhole: boolean, seconds: number): Promise<void> {
    const setState = pagesState()
    await pages.show(at.locale, chapter())
    const id = isWhole ? 'preview/client/report-printed' : 'preview/client/chapter-printed'
    setState(t(id, { seconds: seconds.toFixed(1) }))
  }

  async function handle(event: PreviewEvent): Promise<void> {
    if (event.kind === 'changed') await showChange(event.styles)
    else if (event.kind === 'problems') await readState()
    else if (event.kind === 'unprinted')
      pagesState()(t('preview/client/not-printed', { error: event.reason }))
    else if (event.locale === at.locale && (event.chapter === undefined || event.chapter === chapter()))
      // Not queued: a hidden tab draws its pages only when it becomes visible, and would block later events.
      void showPages(event.chapter === undefined, event.seconds)
  }

  async function begin(): Promise<void> {
    const isFirst = state === undefined
    await readState()
    if (isFirst) {
      showInitialPage()
      return
    }
    // After a pause of the connection, changes may have been missed.
    look()
    await showChange(true)
    void pages.show(at.locale, chapter())
  }

  viewControls(factor => pages.zoom(factor))
  const enqueue = serialQueue()
  connection({
    opened: name => {
      tab = name
      byId('ended').hidden = true
      enqueue(begin)
    },
    received: event => enqueue(() => handle(event)),
    disconnected: () => {
      byId('ended').hidden = false
    },
  })
}

/** Shows the organisation's name, and which chapters cannot be read. */
function showState({ organisation, edition, stale }: ShownState): void {
  byId('name').textContent = organisation
  document.title = [organisation, 'Perennial'].filter(Boolean).join(' · ')
  byId('unread').hidden = edition !== ''
  const line = byId('stale')
  line.textContent = stale.length > 0 ? t('preview/client/stale', { files: stale.join(', ') }) : ''
  line.classList.toggle('on', stale.length > 0)
}

/** Returns a function that runs tasks one after another; an error is logged and does not stop the next task. */
function serialQueue(): (task: () => Promise<void>) => void {
  let queue: Promise<unknown> = Promise.resolve()
  return task => {
    queue = queue.then(task).catch(error => console.error(error))
  }
}

/** Resolves after the next frame is on the screen, or soon if the tab is hidden and paints no frames. */
function nextPaint(): Promise<void> {
  return new Promise(resolve => {
    const fallback = setTimeout(resolve, 200)
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(fallback)
        resolve()
      }),
    )
  })
}

preview()
