/** `perennial dev` in its terminal: a line for a save, and an end by Ctrl+C that is none of a mistake. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { noPaint, type Paint } from '../../src/base/terminal-text/paint.ts'
import type { PreviewEvent, SessionStatus } from '../../src/preview/messages.ts'
import { terminalLog } from '../../src/preview/terminal-log.ts'
import { sayIn } from '../../src/problems/messages/translate.ts'
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
  message: `Unexpected metric \`${severity}\``,
  note: i === 0 ? 'Did you mean `anvils`?' : undefined,
})
const FIRST = [`  ${IRON}:1:3  error  Unexpected metric \`error\``, '  Did you mean `anvils`?']

/** A session that tells what a test says. */
function told(language: 'en' | 'zh-Hans' = 'en', paint: Paint = noPaint) {
  const lines: string[] = []
  const status: SessionStatus = {
    edition: '2030',
    version: 0,
    isRead: true,
    stale: [],
    problems: [],
    unchecked: undefined,
  }
  let tell: (event: PreviewEvent) => void = () => {}
  terminalLog(
    {
      status: () => status,
      listen: listener => {
        tell = listener
        return () => {}
      },
    },
    sayIn(language),
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
  return { lines, status, saved, checked, printed, tell: (event: PreviewEvent) => tell(event) }
}

test('on a terminal that wants colours the place and the severity have one', () => {
  const { lines, checked } = told('en', (style, text) => `<${style}>${text}</>`)
  checked('error')
  expect(lines).toEqual([
    '2030  <error>1 error</>, 0 warnings',
    `  <strong>${IRON}:1:3</>  <error>error</>  Unexpected metric \`error\``,
    '  Did you mean `anvils`?',
  ])
})

test('a save is a line, with what the rules found and how long its pages took', () => {
  const { lines, saved, checked, printed } = told()
  checked()
  saved(IRON)
  printed(0.84)
  checked('error', 'warning', 'warning')
  // The whole follows, and another tab: nobody waits for them.
  printed(9)
  printed(9)
  checked('error', 'warning', 'warning')
  expect(lines).toEqual([
    '2030  No problems',
    `${IRON}  1 error, 2 warnings; pages printed in 0.8 s`,
    ...FIRST,
    '  2 more: the preview and `perennial check` list them',
  ])
})

test('what is mended is said to be, and what is for information is no problem', () => {
  const { lines, saved, checked } = told()
  saved(IRON)
  checked('error')
  saved(IRON)
  checked('info')
  expect(lines).toEqual([`${IRON}  1 error, 0 warnings`, ...FIRST, `${IRON}  No problems`])
})

test('the first problem is an error, of what was saved', () => {
  const { lines, status, saved, tell } = told()
  const other = { ...found('error'), path: 'metrics/acme.yaml', note: undefined }
  Object.assign(status, { problems: [found('warning'), other, found('error', 1)] })
  saved(IRON)
  tell({ kind: 'problems' })
  expect(lines[1]).toBe(`  ${IRON}:2:3  error  Unexpected metric \`error\``)
})

test('saves before the rules have looked share a line, and pages that come later have one', () => {
  const { lines, saved, checked, printed } = told()
  saved(IRON)
  saved(IRON)
  saved('metrics/acme.yaml')
  checked('warning')
  // Of the save before.
  printed(2, 1)
  printed(2)
  expect(lines).toEqual([
    `${IRON} and 1 more  0 errors, 1 warning`,
    `  ${IRON}:1:3  warning  Unexpected metric \`warning\``,
    '  Did you mean `anvils`?',
    `${IRON} and 1 more  pages printed in 2.0 s`,
  ])
})

test('what cannot be read is said at once, and what cannot be printed once', () => {
  const { lines, status, saved, checked, tell } = told()
  Object.assign(status, { isRead: false, problems: [found('error')] })
  saved('report.yaml')
  checked('error')
  Object.assign(status, { isRead: true, stale: [IRON] })
  saved(IRON)
  checked('error')
  for (const _ of [1, 2]) tell({ kind: 'unprinted', reason: 'there is no browser to print with' })
  expect(lines).toEqual([
    'report.yaml  1 error, 0 warnings; the report cannot be read; the last good view stays',
    ...FIRST,
    `${IRON}  1 error, 0 warnings; the last good view stays`,
    ...FIRST,
    `${IRON}  pages not printed: there is no browser to print with`,
  ])
})

test('in Chinese', () => {
  const { lines, saved, checked, printed } = told('zh-Hans')
  saved(IRON)
  printed(1.25)
  checked('error')
  expect(lines).toEqual([
    `${IRON}  1 个错误, 0 个警告; 页面已印，1.3 秒`,
    `  ${IRON}:1:3  错误  不认识的指标 \`错误\``,
    '  是不是想写 `anvils`？',
  ])
})

test('a save is told on standard error, and Ctrl+C is a good end', async () => {
  const report = await copyOfAcme()
  const dev = spawn(process.execPath, [cli, 'dev', '--lang', 'en', '--report', report])
  let said = ''
  dev.stderr.on('data', data => {
    said += data
  })
  const ended = new Promise<unknown[]>(resolve => dev.once('exit', (...end) => resolve(end)))
  const says = (line: RegExp) => expect.poll(() => said, { timeout: 30_000 }).toMatch(line)
  await says(/^2030 {2}\d+ errors?, \d+ warnings?$|^2030 {2}No problems$/m)
  await change(join(report, IRON), text => text.replace(':metric[rd-spend]', ':metric[rd-spent]'))
  await says(/^2030\/en\/02-iron\.md {2}[1-9]\d* errors?, \d+ warnings?; the last good view stays$/m)
  await says(/^ {2}2030\/en\/02-iron\.md:11:\d+ {2}error {2}Unexpected metric `rd-spent`$/m)
  dev.kill('SIGINT')
  expect(await ended).toEqual([0, null])
}, 90_000)
