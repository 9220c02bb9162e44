/** The preview's page: keeps frame, pages and panel with what the server tells. */
import type { PreviewEvent, ShownState } from '../messages.ts'
import { byId, get, make, post } from './api.ts'
import { pageView } from './page-view.ts'
import { showProblems } from './problem-panel.ts'
import { showRecord } from './record-panel.ts'
import { webFrame } from './web-frame.ts'

const choices = {
  edition: byId<HTMLSelectElement>('edition'),
  locale: byId<HTMLSelectElement>('locale'),
  chapter: byId<HTMLSelectElement>('chapter'),
}
const status = byId('state')
const pages = pageView(byId('pages'))
let state: ShownState | undefined
let at = { locale: '', page: 'index' }
const chapter = () => (at.page === 'index' ? undefined : at.page)

const frame = webFrame(byId<HTMLIFrameElement>('web'), {
  moved: (locale, page) => {
    at = { locale, page }
    void post('api/look', { locale, chapter: chapter() })
    void pages.show(locale, chapter())
    fillChoices()
  },
  figure: metric => void showRecord(byId<HTMLDialogElement>('record'), metric),
})

function fillChoices(): void {
  if (!state) return
  const fill = (
    select: HTMLSelectElement,
    options: readonly [value: string, words: string][],
    value: string,
  ) => {
    select.replaceChildren(
      ...options.map(([id, words]) => {
        const option = make('option', '', words)
        option.value = id
        return option
      }),
    )
    select.value = value
  }
  const chapters = state.chapters[at.locale] ?? []
  fill(
    choices.edition,
    state.editions.map(id => [id, id]),
    state.edition,
  )
  fill(
    choices.locale,
    state.locales.map(id => [id, id]),
    at.locale,
  )
  fill(
    choices.chapter,
    [['index', 'Start page'], ...chapters.map(({ id, title }) => [id, title] as [string, string])],
    at.page,
  )
}

async function readState(): Promise<void> {
  state = (await get<ShownState | null>('api/state')) ?? undefined
  if (!state) return
  byId('name').textContent = state.organisation
  showProblems(byId('problems'), state.problems)
  const stale = byId('stale')
  stale.textContent = `The last good view is shown of ${state.stale.join(', ')}`
  stale.classList.toggle('on', state.stale.length > 0)
  fillChoices()
}

async function take(event: PreviewEvent): Promise<void> {
  if (event.kind === 'changed') {
    const start = performance.now()
    await frame.update(event.styles)
    // After the next frame the change is on the screen.
    await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
    status.textContent = `shown in ${Math.round(performance.now() - start)} ms`
    document.documentElement.dataset['shown'] = String(
      Number(document.documentElement.dataset['shown'] ?? 0) + 1,
    )
    await readState()
  } else if (event.kind === 'problems') await readState()
  else if (event.kind === 'unprinted') status.textContent = `not printed: ${event.reason}`
  else if (event.locale === at.locale && (event.chapter === undefined || event.chapter === chapter())) {
    status.textContent = `${event.chapter === undefined ? 'the whole' : 'the chapter'} printed in ${event.seconds.toFixed(1)} s`
    await pages.show(at.locale, chapter())
  }
}

choices.locale.addEventListener('change', () => {
  const locale = choices.locale.value
  // A chapter that the other language does not have.
  const isThere = state?.chapters[locale]?.some(({ id }) => id === at.page)
  frame.go(locale, isThere ? at.page : 'index')
})
choices.chapter.addEventListener('change', () => frame.go(at.locale, choices.chapter.value))
choices.edition.addEventListener('change', () => {
  void post('api/edition', { edition: choices.edition.value }).then(() => {
    at = { ...at, page: 'index' }
    frame.go(at.locale, 'index')
  })
})
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-layout]'))
  button.addEventListener('click', () => {
    const layout = button.dataset['layout'] ?? 'both'
    document.querySelector('main')?.setAttribute('class', layout)
    for (const other of document.querySelectorAll('[data-layout]'))
      other.setAttribute('aria-pressed', String(other === button))
  })

let queue: Promise<unknown> = Promise.resolve()
const events = new EventSource('events')
events.addEventListener('message', message => {
  const event = JSON.parse(message.data) as PreviewEvent
  queue = queue.then(() => take(event)).catch(error => console.error(error))
})
events.addEventListener('error', () => {
  status.textContent = 'perennial dev has ended; waiting for it'
})
events.addEventListener('hello', () => {
  void readState().then(() => {
    at.locale ||= state?.locales[0] ?? ''
    const first = state?.chapters[at.locale]?.[0]?.id
    frame.go(at.locale, at.page === 'index' && first ? first : at.page)
  })
})
