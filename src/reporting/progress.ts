/** Phases with their times: one live line on a terminal, plain lines in CI. */
import type { BuildEffects } from '../pipeline.ts'

export interface Progress {
  phase: BuildEffects['phase']
  end(): void
}

export function progress(
  stream: NodeJS.WriteStream,
  clock: () => number = () => performance.now(),
): Progress {
  const live = stream.isTTY === true && !process.env['CI']
  let current: { name: string; start: number } | undefined
  const finish = () => {
    if (!current) return
    const seconds = ((clock() - current.start) / 1000).toFixed(1)
    stream.write(`${live ? '\r\u001b[2K✓ ' : ''}${current.name} ${seconds} s\n`)
    current = undefined
  }
  return {
    phase(edition, locale, name, detail) {
      const title = [edition, locale, name].filter(Boolean).join(' ')
      if (current?.name.startsWith(title)) {
        current.name = [title, detail].filter(Boolean).join(', ')
      } else {
        finish()
        current = { name: [title, detail].filter(Boolean).join(', '), start: clock() }
      }
      if (live) stream.write(`\r\u001b[2K… ${current.name}`)
    },
    end: finish,
  }
}
