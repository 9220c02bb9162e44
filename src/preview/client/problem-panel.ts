/** Lists the problems of the report: a click opens the source, a button applies the fix if there is one. */
import type { Fix } from '../../problems/fixes/types.ts'
import type { ShownProblem, ShownState } from '../messages.ts'
import { byId, make, openSource, post } from './api.ts'
import { t } from './translate.ts'

const SIGNS = { error: '×', warning: '!', info: 'i' } as const

export interface ProblemPanel {
  show(state: ShownState): void
}

export function problemPanel(list: HTMLElement, toggle: HTMLButtonElement): ProblemPanel {
  /** The row of each problem, by the problem's key. */
  let rows = new Map<string, Row>()
  const all = make('ol', '')
  toggle.addEventListener('click', () => {
    const isOpen = toggle.getAttribute('aria-expanded') !== 'true'
    toggle.setAttribute('aria-expanded', String(isOpen))
    list.hidden = !isOpen
  })
  return {
    show: state => {
      byId('counts').replaceChildren(...countsOf(state))
      rows = new Map(state.problems.map(problem => [problem.key, rowOf(problem, rows.get(problem.key))]))
      if (!all.isConnected) list.replaceChildren(all)
      arrange(
        all,
        [...rows.values()].map(({ element }) => element),
      )
    },
  }
}

interface Row {
  element: HTMLElement
  /** The problem as JSON, to see whether it has changed. */
  json: string
}

/** Reuses the row of an unchanged problem, because a person may be typing into it. */
function rowOf(problem: ShownProblem, before: Row | undefined): Row {
  const json = JSON.stringify(problem)
  return before?.json === json ? before : { element: item(problem), json }
}

/** Leaves rows in place where possible, because a row that is removed and inserted again loses the focus. */
function arrange(list: HTMLElement, wanted: readonly HTMLElement[]): void {
  const focused = document.activeElement
  for (const row of [...list.children]) if (!wanted.includes(row as HTMLElement)) row.remove()
  for (const [i, row] of wanted.entries())
    if (list.children[i] !== row) list.insertBefore(row, list.children[i] ?? null)
  if (focused instanceof HTMLElement && list.contains(focused) && document.activeElement !== focused)
    focused.focus()
}

function countsOf({ counts, isChecking, unchecked, edition }: ShownState): HTMLElement[] {
  const parts = counts.map(({ severity, text }) => make('span', severity, sign(severity), text))
  const isDone = edition !== '' && !isChecking && unchecked === undefined
  if (parts.length === 0 && isDone) parts.push(make('span', 'none', t('preview/client/no-problems')))
  if (isChecking) parts.push(make('span', 'checking', t('preview/client/checking')))
  else if (unchecked !== undefined)
    parts.push(make('span', 'error', sign('error'), t('preview/client/not-checked', { error: unchecked })))
  return parts
}

function sign(severity: ShownProblem['severity']): HTMLElement {
  const mark = make('span', 'sign', SIGNS[severity])
  mark.setAttribute('aria-hidden', 'true')
  return mark
}

function item(problem: ShownProblem): HTMLElement {
  const { severity, path, line, message, note, excerpt, rule, key } = problem
  const where = line === undefined ? path : `${path}:${line}`
  const open = make(
    'button',
    'open',
    make('span', 'vh', `${t(`preview/client/${severity}`)} `),
    make('span', 'message', ...withCode(message)),
    ' ',
    make('span', 'where', where),
    ' ',
    make('span', 'rule', rule),
  )
  open.type = 'button'
  open.addEventListener('click', () => void openSource(path, line))
  const words = make('div', 'words', open)
  if (excerpt?.trim()) words.append(make('code', '', excerpt.trim()))
  if (note) words.append(make('p', 'note', ...withCode(note)))
  const row = make('li', severity, sign(severity), words)
  row.dataset['key'] = key
  const form = fixForm(problem)
  if (form) row.append(form)
  return row
}

/** Text between backticks is code. */
function withCode(text: string): (Node | string)[] {
  return text.split('`').map((piece, i) => (i % 2 === 1 ? make('code', 'name', piece) : piece))
}

function fixForm({ mend, key, message }: ShownProblem): HTMLElement | undefined {
  if (!mend) return undefined
  const button = make('button', 'mend', fixLabel(mend))
  const form = make('form', '')
  const input = 'asks' in mend ? answerField(mend.asks, message) : undefined
  if (input) form.append(input)
  form.append(button)
  form.addEventListener('submit', event => {
    event.preventDefault()
    button.disabled = true
    void post<boolean>('api/fix', { key, answer: input?.value })
      .then(done => {
        if (!done) button.textContent = t('preview/client/line-has-changed')
      })
      .catch((error: Error) => {
        button.textContent = t('preview/client/not-written', { error: error.message })
      })
      .finally(() => {
        button.disabled = false
      })
  })
  return form
}

function answerField(asks: string, message: string): HTMLInputElement {
  const input = make('input', '')
  input.required = true
  input.setAttribute('aria-label', `${asks}: ${message}`)
  input.placeholder = asks === 'alt' ? t('preview/client/describe-picture') : asks
  return input
}

function fixLabel(mend: Fix): string {
  if ('asks' in mend) return t('preview/client/add', { name: mend.asks })
  if (mend.kind === 'space') return t('preview/client/remove-space')
  return mend.kind === 'colon'
    ? t('preview/client/plain-colon')
    : t('preview/client/write', { text: mend.text })
}
