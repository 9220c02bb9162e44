/**
 * Kills builds at random moments, and checks what they leave: complete output, no leftover file or process after
 * the next build, and after the loss of a browser a finished build or one clear error.
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
  /** Sign of progress after which the build was killed. */
  sign: Sign
  /** Milliseconds between the sign and the kill. */
  delay: number
  /** Number of builds until one was still running, with such a process, at the chosen moment. */
  attempts: number
  /** False if all of them were missed. */
  hit: boolean
  code: number | null
  /** Last lines of a build that failed. */
  stderr?: string
  seconds: number
  /** Seconds from the signal to the end of the build. */
  after: number
  /** Broken guarantees; expected to be empty. */
  faults: string[]
}

export interface KillOptions extends ReportOptions {
  count: number
  /** Random source of moments and kinds. */
  seed: number
  /** Builds at the same time, each with folders of its own. */
  workers: number
  /** Default: all. */
  kinds?: readonly Kind[]
  onKill?: (kill: Kill) => void
}

/** After this number of missed builds, the earliest moment is used, long before the end of a build. */
const MISSES = 3
const MAX_ATTEMPTS = 8

/** Seconds in which a build must stop: five for its browser, and a reserve for a busy machine. */
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
  // Each kind occurs equally often, in random order.
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
      // A build that succeeds although its process was killed had already ended.
      const hit = signalled !== undefined && (isOfBrowser(kind) || code !== 0)
      faults.push(...(await report.halfOutputs()))
      if (/defect|^\s+at /m.test(stderr)) faults.push(`unclear: ${stderr}`)
      if (!hit && code !== 0) faults.push(`ended with ${code} although nothing was killed: ${stderr}`)
      if (hit && isOfBrowser(kind) && code !== 0 && !/perennial: the (?:page of the )?browser/.test(stderr))
        faults.push(`ended with ${code} without a clear error: ${stderr}`)
      // Two attempts, each with its own timeout, are slow on a busy machine.
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

/** Signs after which a process can be killed, in order. */
function signsOf(kind: Kind): [Sign, ...Sign[]] {
  if (kind.startsWith('renderers')) return ['renderer', 'book']
  if (isOfBrowser(kind)) return ['browser', 'renderer', 'book', 'pdf']
  const [, ...others] = SIGNS
  return ['start', ...others]
}

/** Resolves to true if a running process was signalled. */
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
