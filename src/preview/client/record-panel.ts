/** A figure's record: its values, where they come from, and every place that cites it. */
import type { FigureRecord } from '../record.ts'
import { get, make, openSource } from './api.ts'

export async function showRecord(dialog: HTMLDialogElement, metric: string): Promise<void> {
  const record = await get<FigureRecord | null>(`api/record/${metric}`)
  if (!record) return
  const close = make('button', '', 'Close')
  const opener = (words: string, path: string, line: number | undefined) => {
    const button = make('button', '', words)
    button.addEventListener('click', () => void openSource(path, line))
    return button
  }
  const head = make('tr', '', ...['Period', 'Value', 'Source', 'Record'].map(words => make('th', '', words)))
  const rows = record.rows.map(row => {
    const more = [row.derivation, row.status, row.quality, row.assurance, row.revisions, row.note]
    const source = row.sourceTitle || row.source
    return make(
      'tr',
      '',
      make('td', '', [row.period, row.dimensions].filter(Boolean).join(' ')),
      make('td', '', Object.values(row.shown)[0] ?? row.value),
      make('td', '', source),
      make('td', '', more.filter(Boolean).join(' · ')),
    )
  })
  const places = record.rows.flatMap(row =>
    row.places.map(({ file, line }) =>
      make('li', '', opener(`${file}:${line ?? 1}  ${row.period}`, file, line)),
    ),
  )
  const form = make('form', '', close)
  form.method = 'dialog'
  dialog.replaceChildren(
    make('h2', '', record.title),
    make(
      'ul',
      'links',
      make('li', '', opener(`${record.id} · ${record.file}:${record.line ?? 1}`, record.file, record.line)),
    ),
    make('table', '', head, ...rows),
    make('strong', '', places.length === 0 ? 'Cited nowhere' : 'Cited in'),
    make('ul', 'links', ...places),
    form,
  )
  if (!dialog.open) dialog.showModal()
}
