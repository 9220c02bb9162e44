/** Makes the data book as a table with one row per observation, and writes it as CSV or XLSX. */

import { message } from '../../problems/messages/message.ts'
import { english, type Translate } from '../../problems/messages/render.ts'
import type { Message } from '../../problems/messages/types.ts'
import { Exact } from '../../registry/formatting/exact.ts'
import type { Locale } from '../../stages/1-read/types.ts'
import type { DataRow, Place } from './collect.ts'
import { inertText } from './inert-text.ts'

export type Cell = string | number

export function tableOf(
  rows: readonly DataRow[],
  locales: readonly Locale[],
): { head: string[]; body: Cell[][] } {
  const columns: [head: string, cell: (row: DataRow) => Cell][] = [
    ['metric', row => row.metric],
    ['title', row => row.title],
    ['kind', row => row.kind],
    ['unit', row => row.unit],
    ['period', row => row.period],
    ['dimensions', row => row.dimensions],
    ['as published', row => row.value],
    ['number', row => toNumber(row.number)],
    ['upper end', row => toNumber(row.high)],
    ['qualifier', row => row.qualifier],
    ...locales.map((locale): [string, (row: DataRow) => Cell] => [
      `shown ${locale}`,
      row => row.shown[locale] ?? '',
    ]),
    ['derivation', row => row.derivation],
    ['source', row => row.source],
    ['source title', row => row.sourceTitle],
    ['source address', row => row.sourceUrl],
    ['quality', row => row.quality],
    ['assurance', row => row.assurance],
    ['status', row => row.status],
    ['owner', row => row.owner],
    ['approver', row => row.approver],
    ['boundary', row => row.boundary],
    ['evidence', row => row.evidence],
    ['revisions', row => row.revisions],
    ['note', row => row.note],
    ...locales.map((locale): [string, (row: DataRow) => Cell] => [
      `cited ${locale}`,
      row => citedIn(row.places.filter(place => place.locale === locale)),
    ]),
  ]
  return {
    head: columns.map(([head]) => head),
    body: rows.map(row => columns.map(([, cell]) => cell(row))),
  }
}

/** Formats places as `industry:16 p. 7; glance:10 p. 4`. */
function citedIn(places: readonly Place[]): string {
  const each = places.map(
    ({ chapter, line, page }) => `${chapter}${line ? `:${line}` : ''}${page ? ` p. ${page}` : ''}`,
  )
  return [...new Set(each)].join('; ')
}

/** Spreadsheets store numbers as doubles (ECMA-376), which are exact to 15 significant digits. */
const SPREADSHEET_DIGITS = 15

/** Returns a number if possible, because sums over a column silently leave out text cells. */
function toNumber(text: string): Cell {
  return text === '' ? '' : new Exact(text).toSignificantDigits(SPREADSHEET_DIGITS).toNumber()
}

/** RFC 4180 with a byte order mark, by which spreadsheets recognise UTF-8. No field can be run as a formula. */
export function csv({ head, body }: { head: string[]; body: Cell[][] }): string {
  const field = (cell: Cell) => {
    const text = typeof cell === 'number' ? new Exact(cell).toFixed() : inertText(cell)
    return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return `\uFEFF${[head, ...body].map(row => row.map(field).join(',')).join('\r\n')}\r\n`
}

/** Lines of the second sheet, for readers of the workbook. */
export const NOTES: readonly Message[] = [
  message('data-book/note-number'),
  message('data-book/note-percent'),
  message('data-book/note-shown'),
]

/** Makes an .xlsx file with typed numbers, a frozen header row, and a second sheet with notes. */
export async function xlsx(
  { head, body }: { head: string[]; body: Cell[][] },
  t: Translate = english,
): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/node')
  const rows = [
    head.map(value => ({ value, type: String, fontWeight: 'bold' as const })),
    ...body.map(row =>
      row.map(value =>
        value === '' ? null : typeof value === 'number' ? { value, type: Number } : { value, type: String },
      ),
    ),
  ]
  const sheets = [
    {
      data: rows,
      sheet: t('data-book/values'),
      stickyRowsCount: 1,
      columns: head.map(title => ({ width: Math.min(40, Math.max(10, title.length + 2)) })),
    },
    {
      data: NOTES.map(note => [{ value: t(note), type: String, wrap: true }]),
      sheet: t('data-book/notes'),
      columns: [{ width: 90 }],
    },
  ]
  return writeExcelFile(sheets as never).toBuffer()
}
