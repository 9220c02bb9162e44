/** Formats the list of open work on an edition for a terminal. */

import { columns } from '../base/terminal-text/columns.ts'
import { listed } from '../problems/messages/message.ts'
import type { Translate } from '../problems/messages/render.ts'
import type { MovedCode } from './move-codes.ts'
import type { ToDo } from './to-do.ts'

/** `base` is prepended to paths, so that editors can open them. */
export function describeToDo(
  { figures, passages, targets }: ToDo,
  base: string,
  t: Translate,
  codes: readonly MovedCode[] = [],
): string {
  const path = (file: string) => [base, file].filter(Boolean).join('/')
  const sections: [title: (values: { count: number }) => string, rows: string[][]][] = [
    [
      values => t('review/values', values),
      figures.map(({ metric, period, last, owner, file, line }) => [
        metric,
        period,
        last ? t('review/last-value', last) : '',
        owner,
        `${path(file)}${line === undefined ? '' : `:${line}`}`,
      ]),
    ],
    [
      values => t('review/passages', values),
      passages.map(({ file, place, words }) => [
        `${path(file.path)}:${place.start.line}:${place.start.column}`,
        `“${words}”`,
      ]),
    ],
    [
      values => t('review/targets', values),
      targets.map(({ id, year, status, progress, due }) => [
        id,
        year && t('review/due', { year }),
        status && t(`review/status-${status}`),
        progress && t('review/progress', { share: progress }),
        due ? t('review/decide') : '',
      ]),
    ],
    [
      values => t('review/codes', values),
      codes.map(({ code, until, now }) => [
        code,
        t('review/until', { date: until }),
        now.length > 1
          ? t('review/choose-from', { codes: listed(now) })
          : now[0] === undefined
            ? t('review/no-successor')
            : t('review/replaced-by', { code: now[0] }),
      ]),
    ],
  ]
  const shown = sections.filter(([, rows]) => rows.length > 0)
  if (shown.length === 0) return `${t('review/done')}\n`
  return `${shown.map(([title, rows]) => `${title({ count: rows.length })}\n${indented(rows)}`).join('\n\n')}\n`
}

const indented = (rows: readonly string[][]): string =>
  columns(rows)
    .split('\n')
    .map(line => `  ${line}`)
    .join('\n')
