import { expect, test } from 'vitest'
import { progress } from '../src/reporting/progress.ts'

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
  at(0, '', undefined, 'read')
  at(100, '2030', 'en', 'print')
  at(200, '2030', 'zh-Hans', 'print', 'pass 1, 9 pages')
  at(1100, '2030', 'en', 'print', 'pass 2, 10 pages')
  at(1300, '2030', 'en', 'finish')
  at(2300, '2030', undefined, 'publish')
  now = 2400
  end()
  return text
}

test('in CI: one plain line a phase, languages side by side', () => {
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

test('on a terminal: one live line that becomes a finished one', () => {
  const text = shown(true)
  expect(text).toContain('\r\u001b[2K… 2030 en print, pass 2, 10 pages · 2030 zh-Hans print, pass 1, 9 pages')
  expect(text).toContain('\r\u001b[2K✓ 2030 en finish 1.0 s\n')
})
