/** The preview's page: keeps frame, pages and panel with what the server tells. */
import type { PreviewEvent, ShownState } from '../messages.ts'
import { byId, get, make, post } from './api.ts'
import { pageView } from './page-view.ts'
import { problemPanel } from './problem-panel.ts'
import { showRecord } from './record-panel.ts'
import { say } from './say.ts'
import { viewControls } from './view-controls.ts'
import { webFrame } from './web-frame.ts'

const choices = {
  edition: byId<HTMLSelectElement>('edition'),
  locale: byId<HTMLSelectElement>('locale'),
  chapter: byId<HTMLSelectElement>('chapter'),
}
const webState = byId('web-state')
const pagesState = byId('pages-state')
const problems = problemPanel(byId('problems'), byId<HTMLButtonElement>('problems-toggle'))
const pages = pageView(byId('pages'), words => {
  byId('page-numbers').textContent = words
})
let state: ShownState | undefined
/** As the server names this tab. */
let tab = ''
let at = { locale: '', page: 'index' }
const chapter = () => (at.page === 'index' ? undefined : at.page)

const frame = webFrame(byId<HTMLIFrameElement>('web'), {
  moved: (locale, page) => {
    at = { locale, page }
    look()
    void pages.show(locale, chapter())
    fillChoices()
  },
  figure: (metric, period) => void showRecord(byId<HTMLDialogElement>('record'), metric, at.locale, period),
})
viewControls(factor => pages.zoom(factor))

const look = () => void post('api/look', { tab, locale: at.locale, chapter: chapter() })

function fillChoices(): void {
  if (!state) return
  fill(
    choices.edition,
    state.editions.map(id => [id, id]),
    state.edition,
  )
  fill(
    choices.locale,
    state.locales.map(id => [id, languageName(id)]),
    at.locale,
  )
  const chapters = state.chapters[at.locale] ?? []
  fill(
    choices.chapter,
    [['index', say('Start page')], ...chapters.map(({ id, title }) => [id, title] as [string, string])],
    at.page,
  )
}

/** Touched only where something differs: a list that is open would close. */
function fill(
  select: HTMLSelectElement,
  options: readonly [value: string, words: string][],
  value: string,
): void {
  const now = JSON.stringify(options)
  if (select.dataset['options'] !== now) {
    select.dataset['options'] = now
    select.replaceChildren(
      ...options.map(([id, words]) => {
        const option = make('option', '', words)
        option.value = id
        return option
      }),
    )
  }
  if (select.value !== value) select.value = value
}

const languageName = (tag: string) => new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag

async function readState(): Promise<void> {
  state = await get<ShownState>('api/state')
  byId('name').textContent = state.organisation
  document.title = [state.organisation, 'Perennial'].filter(Boolean).join(' · ')
  byId('unread').hidden = state.edition !== ''
  problems.show(state)
  const stale = byId('stale')
  stale.textContent =
    state.stale.length > 0 ? say('The last good view is shown of {}', state.stale.join(', ')) : ''
  stale.classList.toggle('on', state.stale.length > 0)
  fillChoices()
}

/** To the page that was shown, or the first chapter. */
function goSomewhere(): void {
  at.locale = state?.locales.includes(at.locale) ? at.locale : (state?.locales[0] ?? '')
  if (at.locale === '') return
  const first = state?.chapters[at.locale]?.[0]?.id
  frame.go(at.locale, at.page === 'index' && first ? first : at.page)
}

async function takeChange(styles: boolean): Promise<void> {
  const start = performance.now()
  await frame.update(styles)
  await nextPaint()
  webState.textContent = say('shown in {} ms', Math.round(performance.now() - start))
  const { dataset } = document.documentElement
  dataset['shown'] = String(Number(dataset['shown'] ?? 0) + 1)
  const wasUnread = state?.edition === ''
  await readState()
  if (wasUnread) goSomewhere()
}

/** After the next frame what was changed is on the screen. A tab behind others paints nothing, and is not waited for. */
const nextPaint = () =>
  new Promise<void>(resolve => {
    const atLast = setTimeout(resolve, 200)
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(atLast)
        resolve()
      }),
    )
  })

async function takePages(isWhole: boolean, seconds: number): Promise<void> {
  await pages.show(at.locale, chapter())
  pagesState.textContent = say(
    isWhole ? 'the whole printed in {} s' : 'the chapter printed in {} s',
    seconds.toFixed(1),
  )
}

async function take(event: PreviewEvent): Promise<void> {
  if (event.kind === 'changed') await takeChange(event.styles)
  else if (event.kind === 'problems') await readState()
  else if (event.kind === 'unprinted') pagesState.textContent = say('not printed: {}', event.reason)
  else if (event.locale === at.locale && (event.chapter === undefined || event.chapter === chapter()))
    // Not in turn: a tab behind others draws its pages when it comes to the front.
    void takePages(event.chapter === undefined, event.seconds)
}

choices.locale.addEventListener('change', () => {
  const locale = choices.locale.value
  // A chapter that the other language does not have.
  const isThere = state?.chapters[locale]?.some(({ id }) => id === at.page)
  frame.go(locale, isThere ? at.page : 'index')
})
choices.chapter.addEventListener('change', () => frame.go(at.locale, choices.chapter.value))
choices.edition.addEventListener('change', () => {
  void post('api/edition', { edition: choices.edition.value }).then(() => frame.go(at.locale, 'index'))
})

let queue: Promise<unknown> = Promise.resolve()
const inTurn = (work: () => Promise<void>) => {
  queue = queue.then(work).catch(error => console.error(error))
}

let events: EventSource | undefined
function connect(): void {
  if (events) return
  events = new EventSource('events')
  events.addEventListener('message', message => {
    const event = JSON.parse(message.data) as PreviewEvent
    inTurn(() => take(event))
  })
  events.addEventListener('error', () => {
    byId('ended').hidden = false
  })
  events.addEventListener('hello', message => {
    tab = message.data
    byId('ended').hidden = true
    inTurn(begin)
  })
}

async function begin(): Promise<void> {
  const isFirst = state === undefined
  await readState()
  if (isFirst) {
    goSomewhere()
    return
  }
  // After a pause of the connection: whatever was missed.
  look()
  await takeChange(true)
  void pages.show(at.locale, chapter())
}

/** A browser keeps six connections to a server: a tab that has not been looked at for a while gives its own back. */
const UNSEEN = 20_000
let leaving: number | undefined
document.addEventListener('visibilitychange', () => {
  clearTimeout(leaving)
  if (!document.hidden) connect()
  else
    leaving = window.setTimeout(() => {
      events?.close()
      events = undefined
    }, UNSEEN)
})
connect()
