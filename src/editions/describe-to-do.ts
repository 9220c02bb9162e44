/** Formats the list of open work on an edition for a terminal. */

import { columns } from '../base/terminal-text/columns.ts'
import type { Say } from '../problems/messages/translate.ts'
import type { MovedCode } from './move-codes.ts'
import type { ToDo } from './to-do.ts'

/** `base` is prepended to paths, so that editors can open them. */
export function describeToDo(
  { figures, passages, targets }: ToDo,
  base: string,
  say: Say,
  codes: readonly MovedCode[] = [],
): string {
  const path = (file: string) => [base, file].filter(Boolean).join('/')
  const sections: [title: string, rows: string[][]][] = [
    [
      say('Figures to give'),
      figures.map(({ metric, period, before, owner, file, line }) => [
        metric,
        period,
        before,
        owner,
        `${path(file)}${line === undefined ? '' : `:${line}`}`,
      ]),
    ],
    [
      say('Passages to review'),
      passages.map(({ file, place, words }) => [
        `${path(file.path)}:${place.start.line}:${place.start.column}`,
        `“${words}”`,
      ]),
    ],
    [
      say('Targets carried over'),
      targets.map(({ id, year, status, progress, due }) => [
        id,
        year && say(`due ${year}`),
        status && say(status),
        progress && say(`${progress} of the way`),
        due ? say('say whether it is met') : '',
      ]),
    ],
    [
      say('Disclosures that moved'),
      codes.map(({ code, until, now }) => [
        code,
        say(`until ${until}`),
        now.length === 1
          ? say(`written as ${now[0]}`)
          : now.length > 1
            ? say(`choose from ${now.join(', ')}`)
            : say('without a successor'),
      ]),
    ],
  ]
  const shown = sections.filter(([, rows]) => rows.length > 0)
  if (shown.length === 0) return `${say('Nothing is left to do')}\n`
  return `${shown.map(([title, rows]) => `${title} (${rows.length})\n${indented(rows)}`).join('\n\n')}\n`
}

const indented = (rows: readonly string[][]): string =>
  columns(rows)
    .split('\n')
    .map(line => `  ${line}`)
    .join('\n')
