/** Signs of a build's progress that are visible from outside, so that a moment can be chosen at any speed of the machine. Linux only. */
import { readdir, readFile, readlink, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** In the order of a build, except that `renderer` and `book` appear in parallel. */
export const SIGNS = [
  'start',
  'staging',
  'browser',
  'renderer',
  'book',
  'pdf',
  'manifest',
  'published',
] as const
export type Sign = (typeof SIGNS)[number]

export interface Build {
  pid: number
  /** Output folder of the build. */
  out: string
  temporary: string
  isOver(): boolean
}

/** Polling interval in milliseconds. */
const INTERVAL = 10

/** Resolves to true when the build shows the sign, or to false when it has ended. */
export async function untilSign(build: Build, sign: Sign): Promise<boolean> {
  while (!build.isOver()) {
    if (await LOOKS[sign](build)) return true
    await wait(INTERVAL)
  }
  return false
}

/** Measures the milliseconds from each sign to the next, or to the end of the build. */
export async function watchSigns(build: Build): Promise<Map<Sign, number>> {
  const seen = new Map<Sign, number>()
  while (!build.isOver()) {
    for (const sign of SIGNS)
      if (!seen.has(sign) && (await LOOKS[sign](build))) seen.set(sign, performance.now())
    await wait(INTERVAL)
  }
  const times = [...seen.values(), performance.now()].sort((a, b) => a - b)
  return new Map([...seen].map(([sign, time]) => [sign, (times.find(next => next > time) ?? time) - time]))
}

const LOOKS: Readonly<Record<Sign, (build: Build) => Promise<boolean> | boolean>> = {
  start: () => true,
  staging: async build => (await staging(build)) !== undefined,
  browser: async build => (await browserOf(build)) !== undefined,
  renderer: async build => {
    const browser = await browserOf(build)
    return browser !== undefined && (await hasRenderer(browser))
  },
  book: ({ out, pid }) => hasEntry(out, RegExp(`^\\.2030\\.work-${pid}-`), 'book.html'),
  pdf: async build => hasFile(build, 'en/report.pdf'),
  manifest: async build => hasFile(build, 'manifest.json'),
  published: async build => {
    const folder = await staging(build)
    return folder !== undefined && folder === (await readlink(join(build.out, '2030')).catch(() => ''))
  },
}

const entries = (folder: string): Promise<string[]> => readdir(folder).catch(() => [])

async function staging({ out, pid }: Build): Promise<string | undefined> {
  return (await entries(out)).find(name => name.startsWith(`.2030.is-${pid}-`))
}

async function hasFile(build: Build, path: string): Promise<boolean> {
  const folder = await staging(build)
  if (folder === undefined) return false
  const found = await stat(join(build.out, folder, path)).catch(() => undefined)
  return found !== undefined && found.size > 0
}

async function hasEntry(out: string, folder: RegExp, entry: string): Promise<boolean> {
  const name = (await entries(out)).find(name => folder.test(name))
  return name !== undefined && (await entries(join(out, name))).includes(entry)
}

/** Returns the process id of the build's browser; undefined until one runs. */
export async function browserOf({ pid, temporary }: Build): Promise<number | undefined> {
  for (const child of await childrenOf(pid))
    if ((await commandLine(child)).includes(`--user-data-dir=${temporary}`)) return child
  return undefined
}

async function hasRenderer(pid: number): Promise<boolean> {
  if ((await commandLine(pid)).includes('--type=renderer')) return true
  for (const child of await childrenOf(pid)) if (await hasRenderer(child)) return true
  return false
}

const commandLine = (pid: number): Promise<string> => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')

async function childrenOf(pid: number): Promise<number[]> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '')
  return children.split(' ').filter(Boolean).map(Number)
}
