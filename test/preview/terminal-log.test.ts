/** Output of `perennial dev` in the terminal: a line for each save, and exit code 0 after Ctrl+C. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { noPaint, type Paint } from '../../src/base/terminal-text/paint.ts'
import type { SessionEvent, SessionStatus } from '../../src/preview/messages.ts'
import { terminalLog } from '../../src/preview/terminal-log.ts'
import { textOf } from '../../src/problems/diagnostics.ts'
import { translator } from '../../src/problems/messages/languages.ts'
import { message, plain } from '../../src/problems/messages/message.ts'
import { english, type Translate } from '../../src/problems/messages/render.ts'
import { copyOfAcme } from '../support/folder.ts'
import { change } from '../support/preview.ts'
import { cli } from '../support/run.ts'

const IRON = '2030/en/02-iron.md'

type Severity = 'error' | 'warning' | 'info'

const found = (severity: Severity, i = 0) => ({
  severity,
  path: IRON,
  line: i + 1,
  column: 3,
  text: textOf(
    'metric-known',
    { id: severity },
    i === 0 ? message('suggest/did-you-mean', { name: 'anvils' }) : undefined,
  ),
})
const FIRST = [`  ${IRON}:1:3  error  Unknown metric \`error\``, '  Did you mean `anvils`?']

/** A fake session, controlled by the test. */
function logOf(t: Translate = english, paint: Paint = noPaint) {
  const lines: string[] = []
  const status: SessionStatus = {
    edition: '2030',
    version: 0,
    isRead: true,
    stale: [],
    problems: [],
    unchecked: undefined,
  }
  let tell: (event: SessionEvent) => void = () => {}
  terminalLog(
    {
      status: () => status,
      listen: listener => {
        tell = listener
        return () => {}
      },
    },
    t,
    line => lines.push(line),
    paint,
  )
  const saved = (...paths: string[]) => {
    status.version += 1
    tell({ kind: 'changed', paths, styles: false })
  }
  const checked = (...severities: Severity[]) => {
    Object.assign(status, { problems: severities.map(found) })
    tell({ kind: 'problems' })
  }
  const printed = (seconds: number, version = status.version) =>
    tell({ kind: 'pages', locale: 'en', chapter: 'iron', seconds, version })
  return { lines, status, saved, checked, printed, tell: (event: SessionEvent) => tell(event) }
}

test('on a terminal with colours, place and severity are coloured', () => {
  const { lines, checked } = logOf(english, (style, text) => `<${style}>${text}</>`)
  checked('error')
  expect(lines).toEqual([
    '2030  <error>1 error</>, 0 warnings',
    `  <strong>${IRON}:1:3</>  <error>error</>  Unknown metric \`error\``,
    '  Did you mean `anvils`?',
  ])
})

test('a save has a line with the number of problems and the time of printing', () => {
  const { lines, saved, checked, printed } = logOf()
  checked()
  saved(IRON)
  printed(0.84)
  checked('error', 'warning', 'warning')
  // The book and the pages of another tab follow, and are not logged.
  printed(9)
  printed(9)
  checked('error', 'warning', 'warning')
  expect(lines).toEqual([
    '2030  No problems',
    `${IRON}  1 error, 2 warnings; pages printed in 0.8 s`,
    ...FIRST,
    '  2 more problems: see the preview or `perennial check`',
  ])
})

test('fixed problems are no longer counted, and information is no problem', () => {
  const { lines, saved, checked } = logOf()
  saved(IRON)
  checked('error')
  saved(IRON)
  checked('info')
  expect(lines).toEqual([`${IRON}  1 error, 0 warnings`, ...FIRST, `${IRON}  No problems`])
})

test('the first problem shown is an error in a saved file', () => {
  const { lines, status, saved, tell } = logOf()
  const other = {
    ...found('error'),
    path: 'metrics/acme.yaml',
    text: textOf('metric-known', { id: 'error' }),
  }
  Object.assign(status, { problems: [found('warning'), other, found('error', 1)] })
  saved(IRON)
  tell({ kind: 'problems' })
  expect(lines[1]).toBe(`  ${IRON}:2:3  error  Unknown metric \`error\``)
})

test('saves before the check share a line, and pages that are printed later have another', () => {
  const { lines, saved, checked, printed } = logOf()
  saved(IRON)
  saved(IRON)
  saved('metrics/acme.yaml')
  checked('warning')
  // Pages of the previous save.
  printed(2, 1)
  printed(2)
  expect(lines).toEqual([
    `${IRON} and 1 more  0 errors, 1 warning`,
    `  ${IRON}:1:3  warning  Unknown metric \`warning\``,
    '  Did you mean `anvils`?',
    `${IRON} and 1 more  pages printed in 2.0 s`,
  ])
})

test('an unreadable report is logged at once, and a failed print once', () => {
  const { lines, status, saved, checked, tell } = logOf()
  Object.assign(status, { isRead: false, problems: [found('error')] })
  saved('report.yaml')
  checked('error')
  Object.assign(status, { isRead: true, stale: [IRON] })
  saved(IRON)
  checked('error')
  for (const _ of [1, 2]) tell({ kind: 'unprinted', reason: plain('there is no browser to print with') })
  expect(lines).toEqual([
    'report.yaml  1 error, 0 warnings; the report cannot be read; the preview shows the last good version',
    ...FIRST,
    `${IRON}  1 error, 0 warnings; the preview shows the last good version`,
    ...FIRST,
    `${IRON}  pages not printed: there is no browser to print with`,
  ])
})

test('in Chinese', async () => {
  const { lines, saved, checked, printed } = logOf(await translator('zh-Hans'))
  saved(IRON)
  printed(1.25)
  checked('error')
  expect(lines).toEqual([
    `${IRON}  1 个错误，0 个警告; 页面已印，1.3 秒`,
    `  ${IRON}:1:3  错误  不认识的指标 \`error\``,
    '  是不是想写 `anvils`？',
  ])
})

test('a save is logged to standard error, and Ctrl+C gives exit code 0', async () => {
  const report = await copyOfAcme()
  const dev = spawn(process.execPath, [cli, 'dev', '--lang', 'en', '--report', report])
  let output = ''
  dev.stderr.on('data', data => {
    output += data
  })
  const ended = new Promise<unknown[]>(resolve => dev.once('exit', (...end) => resolve(end)))
  const says = (line: RegExp) => expect.poll(() => output, { timeout: 30_000 }).toMatch(line)
  await says(/^2030 {2}\d+ errors?, \d+ warnings?$|^2030 {2}No problems$/m)
  await change(join(report, IRON), text => text.replace(':metric[rd-spend]', ':metric[rd-spent]'))
  await says(
    /^2030\/en\/02-iron\.md {2}[1-9]\d* errors?, \d+ warnings?; the preview shows the last good version$/m,
  )
  await says(/^ {2}2030\/en\/02-iron\.md:11:\d+ {2}error {2}Unknown metric `rd-spent`$/m)
  dev.kill('SIGINT')
  expect(await ended).toEqual([0, null])
}, 90_000)
