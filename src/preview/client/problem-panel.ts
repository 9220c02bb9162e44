/** What is wrong, as `check` says it: a click opens the place, a button mends what a machine can mend. */
import type { ShownProblem } from '../messages.ts'
import { make, openSource, post } from './api.ts'

export function showProblems(panel: HTMLElement, problems: readonly ShownProblem[]): void {
  if (problems.length === 0) {
    panel.replaceChildren()
    return
  }
  panel.replaceChildren(make('ol', '', ...problems.map(item)))
}

function item(problem: ShownProblem, index: number): HTMLElement {
  const { severity, path, line, message, note, excerpt, mend } = problem
  const where = line === undefined ? path : `${path}:${line}`
  const row = make('li', severity, make('p', '', make('span', 'where', where), ` ${message}`))
  row.tabIndex = 0
  if (mend) {
    const button = make('button', '', `Mend: ${mend.words}`)
    button.addEventListener('click', event => {
      event.stopPropagation()
      button.disabled = true
      void post<boolean>('api/mend', { index, message }).then(done => {
        if (!done) button.textContent = 'The line has changed'
      })
    })
    row.append(button)
  }
  if (excerpt) row.append(make('code', '', excerpt.trim()))
  if (note) row.append(make('p', 'note', note))
  const open = () => void openSource(path, line)
  row.addEventListener('click', open)
  row.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.target === row) open()
  })
  return row
}
