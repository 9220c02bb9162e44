/** What is left to do, for a terminal. */
import { columns } from '../reporting/columns.ts'
import type { MovedCode } from './moved-codes.ts'
import type { ToDo } from './to-do.ts'

/** `base` goes before the paths, so that editors can open them. */
export function describeToDo(
  { figures, passages, targets }: ToDo,
  base: string,
  codes: readonly MovedCode[] = [],
): string {
  const path = (file: string) => [base, file].filter(Boolean).join('/')
  const sections: [title: string, rows: string[][]][] = [
    [
      'Figures to give',
      figures.map(({ metric, period, before, owner, file, line }) => [
        metric,
        period,
        before,
        owner,
        `${path(file)}${line === undefined ? '' : `:${line}`}`,
      ]),
    ],
    [
      'Passages to review',
      passages.map(({ file, place, words }) => [
        `${path(file.path)}:${place.start.line}:${place.start.column}`,
        `“${words}”`,
      ]),
    ],
    [
      'Targets carried over',
      targets.map(({ id, year, status, progress, due }) => [
        id,
        year && `due ${year}`,
        status,
        progress && `${progress} of the way`,
        due ? 'say whether it is met' : '',
      ]),
    ],
    [
      'Disclosures that moved',
      codes.map(({ code, until, now }) => [
        code,
        `until ${until}`,
        now.length === 1
          ? `written as ${now[0]}`
          : now.length > 1
            ? `choose from ${now.join(', ')}`
            : 'without a successor',
      ]),
    ],
  ]
  const shown = sections.filter(([, rows]) => rows.length > 0)
  if (shown.length === 0) return 'Nothing is left to do\n'
  return `${shown.map(([title, rows]) => `${title} (${rows.length})\n${indented(rows)}`).join('\n\n')}\n`
}

const indented = (rows: readonly string[][]): string =>
  columns(rows)
    .split('\n')
    .map(line => `  ${line}`)
    .join('\n')
