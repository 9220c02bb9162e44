/** Measures the start-up time of `perennial --help` and of Node without a program: the minimum for any command. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Returns medians of nine runs, in milliseconds. */
export function timeStartUp(): { help: number; bare: number } {
  const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
  const median = (args: readonly string[]) => {
    const times = Array.from({ length: 9 }, () => {
      const start = performance.now()
      execFileSync(process.execPath, args, { stdio: 'ignore' })
      return performance.now() - start
    })
    return times.sort((a, b) => a - b)[4] ?? 0
  }
  return { help: median([cli, '--help']), bare: median(['--eval', '0']) }
}
