/** The preview's page: keeps frame, pages and panel with what the server tells. */
import type { PreviewEvent, ShownState } from '../messages.ts'
import { byId, get, post } from './api.ts'
import { choices, type Looked } from './choices.ts'
import { connection } from './connection.ts'
import { inTurn } from './in-turn.ts'
import { nextPaint } from './next-paint.ts'
import { pageView } from './page-view.ts'
import { problemPanel } from './problem-panel.ts'
import { showRecord } from './record-panel.ts'
import { say } from './say.ts'
import { viewControls } from './view-controls.ts'
import { webFrame } from './web-frame.ts'

function preview(): void {
  let state: ShownState | undefined
  /** As the server names this tab. */
  let tab = ''
  let at: Looked = { locale: '', page: 'index' }
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
    figure: (metric, period) => void showRecord(byId<HTMLDialogElement>('record'), metric, at.locale, period),
  })
  const lists = choices({
    edition: edition => void post('api/edition', { edition }).then(() => frame.go(at.locale, 'index')),
    locale: locale => {
      // A chapter that the other language does not have.
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
    byId('web-state').textContent = say('shown in {} ms', Math.round(performance.now() - start))
    const { dataset } = document.documentElement
    dataset['shown'] = String(Number(dataset['shown'] ?? 0) + 1)
    const wasUnread = state?.edition === ''
    await readState()
    if (wasUnread) goSomewhere()
  }

  /** To draw pages takes a while: what was heard of printing since then is not written over. */
  let heard = 0
  function hearOfPages(): (words: string) => void {
    heard += 1
    const mine = heard
    return words => {
      if (mine === heard) byId('pages-state').textContent = words
    }
  }

  async function takePages(isWhole: boolean, seconds: number): Promise<void> {
    const tell = hearOfPages()
    await pages.show(at.locale, chapter())
    const words = isWhole ? 'the whole printed in {} s' : 'the chapter printed in {} s'
    tell(say(words, seconds.toFixed(1)))
  }

  async function take(event: PreviewEvent): Promise<void> {
    if (event.kind === 'changed') await takeChange(event.styles)
    else if (event.kind === 'problems') await readState()
    else if (event.kind === 'unprinted') hearOfPages()(say('not printed: {}', event.reason))
    else if (event.locale === at.locale && (event.chapter === undefined || event.chapter === chapter()))
      // Not in turn: a tab behind others draws its pages when it comes to the front.
      void takePages(event.chapter === undefined, event.seconds)
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

  viewControls(factor => pages.zoom(factor))
  const next = inTurn()
  connection({
    opened: name => {
      tab = name
      byId('ended').hidden = true
      next(begin)
    },
    told: event => next(() => take(event)),
    lost: () => {
      byId('ended').hidden = false
    },
  })
}

/** Whose report it is, and what of it cannot be read. */
function showState({ organisation, edition, stale }: ShownState): void {
  byId('name').textContent = organisation
  document.title = [organisation, 'Perennial'].filter(Boolean).join(' · ')
  byId('unread').hidden = edition !== ''
  const line = byId('stale')
  line.textContent = stale.length > 0 ? say('The last good view is shown of {}', stale.join(', ')) : ''
  line.classList.toggle('on', stale.length > 0)
}

preview()
