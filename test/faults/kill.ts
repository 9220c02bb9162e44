/**
 * Kill builds at random moments, again and again, and look at what they leave: the output whole, no file and no process of theirs after
 * the next build, and of a lost browser a finished build or one clear error.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { KilledReport, type ReportOptions } from './killed-report.ts'
import { groupOf, isAlive, processesOf, signal } from './processes.ts'
import { type Build, browserOf, SIGNS, type Sign, untilSign } from './signs.ts'

export const KINDS = [
  'group SIGKILL',
  'group SIGTERM',
  'node SIGKILL',
  'node SIGTERM',
  'all SIGKILL',
  'browser SIGKILL',
  'browser SIGTERM',
  'browser SIGSTOP',
  'browsers SIGSTOP',
  'renderers SIGKILL',
  'renderers SIGSTOP',
] as const
export type Kind = (typeof KINDS)[number]

/** True if the build itself stays alive. */
export const isOfBrowser = (kind: Kind): boolean => /^(?:browser|renderer)/.test(kind)

export interface Kill {
  kind: Kind
  /** The sign of progress that was waited for. */
  sign: Sign
  /** Milliseconds after the sign. */
  delay: number
  /** Builds that were needed, because the others had ended, or had no such process, at their moment. */
  attempts: number
  /** False where even the last of them was missed. */
  hit: boolean
  code: number | null
  /** Last lines of a build that failed. */
  stderr?: string
  seconds: number
  /** Seconds from the signal to the end of the build. */
  after: number
  /** Breaches of what is promised; none is expected. */
  faults: string[]
}

export interface KillOptions extends ReportOptions {
  count: number
  /** Chooses the moments and the kinds. */
  seed: number
  /** Builds at the same time, each with folders of its own. */
  workers: number
  /** Default: all. */
  kinds?: readonly Kind[]
  onKill?: (kill: Kill) => void
}

/** After so many builds that were missed, the first moment is taken: it comes long before the end. */
const MISSES = 3
const MAX_ATTEMPTS = 8

/** Seconds in which a build ends that was asked to: the browser gets five, a busy machine the rest. */
const ENDING = 20

export async function killBuilds({
  count,
  seed,
  workers,
  kinds = KINDS,
  onKill,
  ...options
}: KillOptions): Promise<Kill[]> {
  const random = randomFrom(seed)
  // Each kind as often as the others, in a random order.
  const order = shuffled(
    Array.from({ length: count }, (_, i) => kinds[i % kinds.length] ?? 'node SIGKILL'),
    random,
  )
  const kills: Kill[] = []
  const first = await KilledReport.make(options)
  const reports = [first]
  try {
    while (reports.length < workers) reports.push(await first.copy())
    await Promise.all(
      reports.map(async report => {
        for (let kind = order.shift(); kind !== undefined; kind = order.shift()) {
          const kill = await killOnce(report, kind, random)
          kills.push(kill)
          onKill?.(kill)
        }
        const { code, stderr } = await report.build()
        const faults = [...(await report.halfOutputs()), ...(await report.leftovers())]
        if (code !== 0) faults.push(`the last build failed: ${stderr}`)
        kills.at(-1)?.faults.push(...faults.map(fault => `after the last kill: ${fault}`))
      }),
    )
  } finally {
    for (const report of reports) await report.remove()
  }
  return kills

  async function killOnce(report: KilledReport, kind: Kind, random: () => number): Promise<Kill> {
    const [first, ...others] = signsOf(kind)
    const faults: string[] = []
    for (let attempts = 1; ; attempts++) {
      const isSure = attempts > MISSES
      const sign = isSure ? first : ([first, ...others][Math.floor(random() * (others.length + 1))] ?? first)
      const delay = isSure ? 0 : Math.round(random() * (report.gaps.get(sign) ?? 0))
      let signalled: number | undefined
      const { code, stderr, seconds } = await report.build(async build => {
        if (!(await untilSign(build, sign))) return
        await wait(delay)
        if (await strike(build, kind, report)) signalled = performance.now()
      })
      const after = signalled === undefined ? 0 : (performance.now() - signalled) / 1000
      // A build that ends well although its process was killed had ended before.
      const hit = signalled !== undefined && (isOfBrowser(kind) || code !== 0)
      faults.push(...(await report.halfOutputs()))
      if (/defect|^\s+at /m.test(stderr)) faults.push(`unclear: ${stderr}`)
      if (!hit && code !== 0) faults.push(`ended with ${code} although nothing was killed: ${stderr}`)
      if (hit && isOfBrowser(kind) && code !== 0 && !/perennial: the (?:page of the )?browser/.test(stderr))
        faults.push(`ended with ${code} without a clear error: ${stderr}`)
      // Slow where the machine is busy: both attempts of the build, and the watch over each.
      if (seconds > report.usual * 6 + options.patience * 4 + 60) faults.push(`took ${seconds.toFixed(1)} s`)
      if (hit && !isOfBrowser(kind) && after > ENDING) faults.push(`ended after ${after.toFixed(1)} s`)
      if (code === 0) faults.push(...(await report.leftovers()))
      if (hit || attempts === MAX_ATTEMPTS)
        return {
          ...{ kind, sign, delay, attempts, hit, code, seconds, after, faults },
          ...(code === 0 ? {} : { stderr: stderr.slice(-500) }),
        }
    }
  }
}

/** Signs after which there is something to kill, the first one first. */
function signsOf(kind: Kind): [Sign, ...Sign[]] {
  if (kind.startsWith('renderers')) return ['renderer', 'book']
  if (isOfBrowser(kind)) return ['browser', 'renderer', 'book', 'pdf']
  const [, ...others] = SIGNS
  return ['start', ...others]
}

/** Resolves with true if a process that runs was signalled. */
async function strike(build: Build, kind: Kind, report: KilledReport): Promise<boolean> {
  const [whom, name = ''] = kind.split(' ')
  const signalName = name as NodeJS.Signals
  if (isOfBrowser(kind)) {
    const browser = await browserOf(build)
    if (browser === undefined) return false
    report.expectGone(browser)
    const pids =
      whom === 'renderers'
        ? await groupOf(browser, '--type=renderer')
        : (await isAlive(browser))
          ? [whom === 'browsers' ? -browser : browser]
          : []
    if (build.isOver()) return false
    for (const pid of pids) signal(pid, signalName)
    return pids.length > 0
  }
  const own = whom === 'all' ? await processesOf(build.temporary) : []
  if (build.isOver()) return false
  signal(whom === 'node' ? build.pid : -build.pid, signalName)
  for (const { pid } of own) signal(pid, signalName)
  return true
}

function shuffled<T>(items: T[], random: () => number): T[] {
  return items
    .map(item => [random(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item)
}

function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
