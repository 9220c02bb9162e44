/**
 * Shows phases with their times: one live line on a terminal, plain lines in CI. Editions and languages may run in parallel.
 *
 * Why: docs/decisions/004-progress.md
 */

import { cells } from '../../base/terminal-text/cells.ts'
import { visible } from '../../base/terminal-text/visible.ts'
import type { BuildEffects } from '../../build/types.ts'
import { english, type Translate } from '../../problems/messages/render.ts'

export interface Progress {
  phase: BuildEffects['phase']
  end(): void
}

interface Running {
  title: string
  detail: string
  start: number
  /** When its last line was written. */
  reported: number
}

/** Without a live line, a phase that takes long reports how far it is at this interval, in milliseconds. */
const INTERVAL = 10_000

export function progress(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> & { columns?: number },
  {
    clock = () => performance.now(),
    env = process.env,
    t = english,
  }: { clock?: () => number; env?: NodeJS.ProcessEnv; t?: Translate } = {},
): Progress {
  const live = stream.isTTY === true && !env['CI']
  /** Keyed by edition and language: `2021/en`; phases of a whole edition by `2021/`, of the whole run by `/`. */
  const running = new Map<string, Running>()
  const words = ({ title, detail }: Running) => visible([title, detail].filter(Boolean).join(', '))
  const finish = (key: string) => {
    const phase = running.get(key)
    if (!phase) return
    running.delete(key)
    const seconds = ((clock() - phase.start) / 1000).toFixed(1)
    stream.write(`${live ? '\r\u001b[2K✓ ' : ''}${words(phase)} ${seconds} s\n`)
  }
  const finishUnder = (prefix: string) => {
    for (const key of [...running.keys()]) if (key.startsWith(prefix)) finish(key)
  }
  return {
    phase(edition, locale, name, more) {
      const detail = more ? t(more) : ''
      const key = `${edition}/${locale ?? ''}`
      const title = [edition, locale, t(name)].filter(Boolean).join(' ')
      const known = running.get(key)
      if (known?.title === title) {
        known.detail = detail
        if (!live && clock() - known.reported >= INTERVAL) {
          known.reported = clock()
          stream.write(`${words(known)} …\n`)
        }
      } else {
        if (key !== '/') finish('/')
        // A phase of the whole run starts after those of all editions.
        if (locale === undefined) finishUnder(edition === '' ? '' : key)
        else {
          finish(`${edition}/`)
          finish(key)
        }
        const start = clock()
        running.set(key, { title, detail, start, reported: start })
      }
      const line = [...running.values()].map(words).join(' · ')
      if (live) stream.write(`\r\u001b[2K… ${fitting(line, (stream.columns ?? 80) - 3)}`)
    },
    end: () => finishUnder(''),
  }
}

/** Cuts the live line to the width of the terminal, because a line that wraps cannot be overwritten. */
function fitting(line: string, width: number): string {
  if (cells(line) <= width) return line
  let cut = ''
  for (const letter of line) {
    if (cells(cut + letter) > width - 1) break
    cut += letter
  }
  return `${cut}…`
}
