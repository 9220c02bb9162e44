import { stripVTControlCharacters } from 'node:util'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { cells } from '../../src/base/terminal-text/cells.ts'
import { paintFor } from '../../src/base/terminal-text/paint.ts'
import { wrap } from '../../src/base/terminal-text/wrap.ts'
import { progress } from '../../src/cli/terminal/progress.ts'
import { problem } from '../../src/problems/diagnostics.ts'
import { message, plain } from '../../src/problems/messages/message.ts'
import { excerptOf } from '../../src/problems/reporters/excerpt.ts'
import { formatProblems } from '../../src/problems/reporters/pretty.ts'

const passOf = (pass: number, count: number) =>
  message('build/pass', { pass, pages: message('build/pages', { count }) })

function shown(isTTY: boolean, env: NodeJS.ProcessEnv = {}) {
  let now = 0
  let text = ''
  const stream = {
    isTTY,
    write: (chunk: string | Uint8Array) => {
      text += chunk
      return true
    },
  }
  const { phase, end } = progress(stream as NodeJS.WriteStream, { clock: () => now, env })
  const at = (time: number, ...args: Parameters<typeof phase>) => {
    now = time
    phase(...args)
  }
  at(0, '', undefined, message('build/read'))
  at(100, '2030', 'en', message('build/print'))
  at(200, '2030', 'zh-Hans', message('build/print'), passOf(1, 9))
  at(1100, '2030', 'en', message('build/print'), passOf(2, 10))
  at(1300, '2030', 'en', message('build/finish'))
  at(2300, '2030', undefined, message('build/publish'))
  now = 2400
  end()
  return text
}

test('in CI: one plain line for each phase, with languages in parallel', () => {
  expect(shown(false).split('\n')).toEqual([
    'read 0.1 s',
    '2030 en print, pass 2, 10 pages 1.2 s',
    '2030 zh-Hans print, pass 1, 9 pages 2.1 s',
    '2030 en finish 1.0 s',
    '2030 publish 0.1 s',
    '',
  ])
  expect(shown(true, { CI: 'true' })).toBe(shown(false))
})

test('in CI, a long phase reports how far it is every ten seconds', () => {
  let now = 0
  let text = ''
  const stream = {
    isTTY: false,
    write: (chunk: string | Uint8Array) => {
      text += chunk
      return true
    },
  }
  const { phase, end } = progress(stream as NodeJS.WriteStream, { clock: () => now, env: {} })
  for (let done = 0; done <= 50; done++) {
    now = done * 500
    phase('2030', undefined, message('build/images'), message('build/sizes-done', { done, count: 50 }))
  }
  end()
  expect(text.split('\n')).toEqual([
    '2030 images, 20 of 50 sizes …',
    '2030 images, 40 of 50 sizes …',
    '2030 images, 50 of 50 sizes 25.0 s',
    '',
  ])
})

test('on a terminal: one live line, replaced when the phase ends', () => {
  const text = shown(true)
  expect(text).toContain('\r\u001b[2K… 2030 en print, pass 2, 10 pages · 2030 zh-Hans print, pass 1, 9 pages')
  expect(text).toContain('\r\u001b[2K✓ 2030 en finish 1.0 s\n')
})

test('a live line never wraps, because it could not be overwritten', () => {
  let text = ''
  const stream = {
    isTTY: true,
    columns: 40,
    write: (chunk: string) => {
      text += chunk
      return true
    },
  }
  const { phase } = progress(stream as NodeJS.WriteStream, { clock: () => 0, env: {} })
  phase('2030', 'en', message('build/print'), passOf(1, 9))
  phase('2030', 'zh-Hans', plain('印刷版'), plain('第 1 遍，9 页'))
  const last = text.split('\u001b[2K').at(-1) ?? ''
  expect(cells(last)).toBeLessThan(40)
  expect(last.endsWith('…')).toBe(true)
})

test('colours of problems are optional and do not change the text', () => {
  const file = new VFile({ path: 'a.md', value: 'One :metric[x] two' })
  problem(
    file,
    'metric-known',
    { id: 'x' },
    {
      place: { start: { line: 1, column: 5, offset: 4 }, end: { line: 1, column: 15, offset: 14 } },
    },
  )
  const uncoloured = formatProblems([file], 'report')
  const terminal = { isTTY: true }
  expect(formatProblems([file], 'report', { paint: paintFor(terminal, { NO_COLOR: '1' }) })).toBe(uncoloured)
  expect(formatProblems([file], 'report', { paint: paintFor({}, {}) })).toBe(uncoloured)
  const coloured = formatProblems([file], 'report', { paint: paintFor(terminal, {}) })
  expect(coloured).toContain('\u001b[31merror\u001b[39m')
  expect(stripVTControlCharacters(coloured)).toBe(uncoloured)
})

test('a long source line is cut around the mistake to the width of the terminal', () => {
  const line = `${'铁'.repeat(60)}:metric[x]${'e'.repeat(60)}`
  const { shown, mark } = excerptOf(line, 61, 71, 40)
  expect(cells(shown)).toBeLessThanOrEqual(40)
  expect(shown).toMatch(/^…铁+:metric\[x\]e*…$/)
  expect(cells(mark)).toBe(cells(shown.slice(0, shown.indexOf(']') + 1)))
  expect(excerptOf('short :metric[x]', 7, 17, 40)).toEqual({
    shown: 'short :metric[x]',
    mark: '      ‾‾‾‾‾‾‾‾‾‾',
  })
  expect(excerptOf(':metric[x]', 1, 11, 40).mark).toBe('')
  expect(excerptOf(line, 129, 131, 40).shown.endsWith('ee')).toBe(true)
})

test('text wraps between words, and colour codes have no width', () => {
  expect(wrap('one two three', 7, '  ')).toBe('one two\n  three')
  expect(wrap('\u001b[31mone\u001b[39m two three', 7, '')).toBe('\u001b[31mone\u001b[39m two\nthree')
  expect(wrap('a/very/long/path x', 5, ' ')).toBe('a/very/long/path\n x')
  expect(wrap('用一行冒号结束它。套在外面的版块', 10, '')).toBe('用一行冒号\n结束它。套\n在外面的版\n块')
  expect(wrap('从外到内：`:::case`、`:::`。', 21, '  ')).toBe('从外到内：`:::case`、\n  `:::`。')
})
