/**
 * Watches whether a browser still answers, because a stopped one (SIGSTOP, a debugger, a frozen container) would never finish.
 * A limit on printing time would not work, because a long report takes minutes.
 *
 * Why: docs/decisions/080-faults-of-the-machine.md
 */
import { readFile } from 'node:fs/promises'
import type { Browser } from 'puppeteer'

/** Milliseconds between two requests. */
const INTERVAL = 1000
/** Default patience in seconds. */
const PATIENCE = 30

/** Seconds without an answer after which a browser counts as lost: `PERENNIAL_BROWSER_PATIENCE`, or 30. */
export function browserPatience(env: NodeJS.ProcessEnv): number {
  const seconds = Number(env['PERENNIAL_BROWSER_PATIENCE'])
  return seconds >= 1 && seconds < 1e6 ? seconds : PATIENCE
}

/**
 * Calls `onSilent` once if `pid` has not answered for `patience` seconds. Returns a function that ends the watch.
 *
 * Counts requests and not time, because no answer can arrive while this process itself is stopped or busy.
 */
export function watchBrowser(
  browser: Pick<Browser, 'version'>,
  pid: number,
  patience: number,
  onSilent: () => void,
): () => void {
  let unanswered = 0
  let isAsking = false
  const ask = async () => {
    isAsking = true
    try {
      await browser.version()
      // Puppeteer waits forever for a page whose renderer ended while the page opened.
      if (!(await lacksRenderer(pid)) && !(await hasStopped(pid))) unanswered = 0
    } catch {
      // The browser has ended, which is noticed elsewhere.
    } finally {
      isAsking = false
    }
  }
  const timer = setInterval(() => {
    unanswered += 1
    if (unanswered > patience) {
      clearInterval(timer)
      onSilent()
    } else if (!isAsking) void ask()
  }, INTERVAL)
  return () => clearInterval(timer)
}

/**
 * Calls `onStopped` once if some process in the tree of `pid` was stopped in more than `patience` checks in a row, a second apart.
 * Returns a function that ends the watch. For the time of the start, when the browser does not answer requests yet.
 */
export function watchStopped(
  pid: () => number | undefined,
  patience: number,
  onStopped: () => void,
): () => void {
  let stoppedChecks = 0
  const look = async () => {
    const now = pid()
    stoppedChecks = now !== undefined && (await hasStopped(now)) ? stoppedChecks + 1 : 0
    if (stoppedChecks <= patience) return
    clearInterval(timer)
    onStopped()
  }
  const timer = setInterval(() => void look(), INTERVAL)
  return () => clearInterval(timer)
}

/** True if a process of the tree is stopped, and not just busy. Works on Linux only. */
export async function hasStopped(pid: number): Promise<boolean> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    // The process name before the state is in brackets and may contain any character.
    if (stat.slice(stat.lastIndexOf(')') + 2).startsWith('T')) return true
    const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')
    const stopped = await Promise.all(
      children
        .split(' ')
        .filter(Boolean)
        .map(child => hasStopped(Number(child))),
    )
    return stopped.includes(true)
  } catch {
    return false
  }
}

/**
 * True if the browser has processes of its own but no renderer; every browser with a page, if only its first, has one.
 * Works on Linux only.
 */
async function lacksRenderer(pid: number): Promise<boolean> {
  const types = await helperTypes(pid)
  return types.length > 0 && !types.includes('renderer')
}

/** Types of the processes in the tree of `pid`, such as `gpu-process`. */
async function helperTypes(pid: number): Promise<string[]> {
  try {
    // A process that renames itself separates its arguments by spaces.
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8')
    const [, type] = /[\0 ]--type=([\w-]+)/.exec(line) ?? []
    const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')
    const types = await Promise.all(
      children
        .split(' ')
        .filter(Boolean)
        .map(child => helperTypes(Number(child))),
    )
    return [...(type === undefined ? [] : [type]), ...types.flat()]
  } catch {
    return []
  }
}
