/** Shows the record of a metric: its values, their sources and revisions, and every place that cites it. */
import type { MetricRecord } from '../metric-record.ts'
import { get, make, openSource } from './api.ts'
import { t } from './translate.ts'

export async function showRecord(
  dialog: HTMLDialogElement,
  metric: string,
  locale: string,
  period: string | undefined,
): Promise<void> {
  const record = await get<MetricRecord | null>(`api/record/${locale}/${metric}`)
  if (!record) return
  const title = make('h2', '', record.title)
  title.id = 'record-title'
  const close = make('button', 'close', '×')
  close.setAttribute('aria-label', t('preview/client/close'))
  const form = make('form', '', close)
  form.method = 'dialog'
  const about = [record.unit, record.derivation].filter(Boolean).join(' · ')
  dialog.setAttribute('aria-labelledby', 'record-title')
  dialog.replaceChildren(
    make('div', 'head', title, form),
    ...(about ? [make('p', 'about', about)] : []),
    links([[`${record.id} · ${where(record)}`, record.file, record.line]]),
    values(record, locale, period),
    ...citations(record),
  )
  if (!dialog.open) dialog.showModal()
}

const where = ({ file, line }: { file: string; line: number | undefined }) => `${file}:${line ?? 1}`

function values({ rows }: MetricRecord, locale: string, period: string | undefined): HTMLElement {
  const heads = [
    t('preview/client/period'),
    t('preview/client/value'),
    t('preview/client/source'),
    t('preview/client/history'),
  ]
  const head = make(
    'tr',
    '',
    ...heads.map(words => {
      const cell = make('th', '', words)
      cell.scope = 'col'
      return cell
    }),
  )
  const table = make(
    'table',
    '',
    make('thead', '', head),
    make(
      'tbody',
      '',
      ...rows.map(row => {
        const name = make('th', '', [row.period, row.dimensions].filter(Boolean).join(' '))
        name.scope = 'row'
        const more = [
          row.revisions,
          row.status,
          row.quality,
          row.assurance,
          row.boundary,
          row.evidence,
          row.note,
        ]
        const line = make(
          'tr',
          '',
          name,
          make('td', 'value', row.shown[locale] ?? Object.values(row.shown)[0] ?? row.value),
          make('td', '', source(row)),
          make('td', '', ...more.filter(Boolean).map(words => make('p', '', words))),
        )
        if (row.period === period) line.setAttribute('aria-current', 'true')
        return line
      }),
    ),
  )
  return make('div', 'values', table)
}

function source({ source, sourceTitle, sourceUrl }: MetricRecord['rows'][number]): Node | string {
  const words = sourceTitle || source
  if (!/^https?:/.test(sourceUrl)) return words
  const link = make('a', '', words)
  link.href = sourceUrl
  link.target = '_blank'
  link.rel = 'noreferrer'
  return link
}

function citations({ rows, cited }: MetricRecord): HTMLElement[] {
  const places = rows.flatMap(row => row.places.map(place => ({ ...place, period: row.period })))
  const list = links(places.map(place => [`${where(place)} · ${place.period}`, place.file, place.line]))
  return [make('h3', '', cited), ...(places.length > 0 ? [list] : [])]
}

function links(all: readonly [words: string, path: string, line: number | undefined][]): HTMLElement {
  const items = all.map(([words, path, line]) => {
    const button = make('button', '', words)
    button.type = 'button'
    button.addEventListener('click', () => void openSource(path, line))
    return make('li', '', button)
  })
  return make('ul', 'links', ...items)
}
