/**
 * Kill builds at random moments, again and again, and look at what they leave: the output whole, no file and no process of theirs after
 * the next build, and of a lost browser a finished build or one clear error.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { cli } from '../support/run.ts'
import { browserIn, groupOf, processesOf, signal } from './processes.ts'
import { CHAPTER, chapterOf, writeSmallestReport } from './smallest-report.ts'

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
  /** Milliseconds after the start of the build, or of its browser. */
  at: number
  /** False where the build had ended before. */
  hit: boolean
  code: number | null
  seconds: number
  /** Breaches of what is promised; none is expected. */
  faults: string[]
}

export interface KillOptions {
  count: number
  /** Chooses the moments and the kinds. */
  seed: number
  /** Seconds: `PERENNIAL_BROWSER_PATIENCE` of the builds. */
  patience: number
  /** The PDF alone is faster. */
  format: 'pdf' | 'pdf,web'
  /** Builds at the same time, each with folders of its own. */
  workers: number
  /** Default: all. */
  kinds?: readonly Kind[]
  onKill?: (kill: Kill) => void
}

export async function killBuilds({
  count,
  seed,
  patience,
  format,
  workers,
  kinds = KINDS,
  onKill,
}: KillOptions): Promise<Kill[]> {
  const kills: Kill[] = []
  let left = count
  const work = async (worker: number) => {
    const place = await Place.make(patience, format)
    try {
      const random = randomFrom(seed + worker * 1_000_003)
      while (left-- > 0) {
        const kind = kinds[Math.floor(random() * kinds.length)] ?? 'node SIGKILL'
        const kill = await place.kill(kind, random())
        kills.push(kill)
        onKill?.(kill)
      }
      const faults = await place.finish()
      if (faults.length > 0) kills.at(-1)?.faults.push(...faults)
    } finally {
      await place.remove()
    }
  }
  await Promise.all(Array.from({ length: workers }, (_, worker) => work(worker)))
  return kills
}

class Place {
  readonly #folder: string
  readonly #patience: number
  readonly #format: string
  #texts: string[] = []
  /** Browsers that were signalled. */
  #groups = new Set<number>()
  /** Milliseconds that a build takes. */
  #usual = 0

  private constructor(folder: string, patience: number, format: string) {
    this.#format = format
    this.#folder = folder
    this.#patience = patience
  }

  static async make(patience: number, format: string): Promise<Place> {
    const place = new Place(await mkdtemp(join(tmpdir(), 'perennial-kill-test-')), patience, format)
    await writeSmallestReport(place.#in('report'))
    await mkdir(place.#in('tmp'))
    // Twice: the first one unpacks the browser.
    for (let i = 0; i < 2; i++) {
      await place.#change()
      const { code, said, seconds } = await place.#build()
      if (code !== 0) throw new Error(`the report does not build:\n${said}`)
      place.#usual = seconds * 1000
    }
    return place
  }

  remove(): Promise<void> {
    return rm(this.#folder, { recursive: true, force: true, maxRetries: 5 })
  }

  async kill(kind: Kind, random: number): Promise<Kill> {
    await this.#change()
    const [whom = '', name = ''] = kind.split(' ')
    const ofBrowser = isOfBrowser(kind)
    const at = Math.round(random * this.#usual * (ofBrowser ? 0.7 : 1))
    let hit = false
    const { code, said, seconds } = await this.#build(async (pid, isOver) => {
      const browser = ofBrowser ? await browserIn(this.#in('tmp'), isOver) : undefined
      await wait(at)
      if (isOver()) return
      hit = true
      const signalled = name as NodeJS.Signals
      if (browser !== undefined) {
        this.#groups.add(browser)
        if (whom !== 'renderers') signal(whom === 'browsers' ? -browser : browser, signalled)
        else for (const page of await groupOf(browser, '--type=renderer')) signal(page, signalled)
      } else signal(whom === 'node' ? pid : -pid, signalled)
      if (whom === 'all')
        for (const { pid: own } of await processesOf(this.#in('tmp'))) signal(own, signalled)
    })
    const faults = await this.#halfOutputs()
    if (/defect|^\s+at /m.test(said)) faults.push(`unclear: ${said}`)
    if (ofBrowser && code !== 0 && !/perennial: the browser/.test(said))
      faults.push(`ended with ${code} without a clear error: ${said}`)
    // Slow where the machine is busy: the start, both attempts and the watch between them.
    const most = (this.#usual * 6) / 1000 + this.#patience * 4 + 60
    if (seconds > most) faults.push(`took ${seconds.toFixed(1)} s`)
    if (code === 0) faults.push(...(await this.#leftovers()))
    return { kind, at, hit, code, seconds, faults }
  }

  async finish(): Promise<string[]> {
    await this.#change()
    const { code, said } = await this.#build()
    if (code !== 0) return [`the last build failed: ${said}`]
    return [...(await this.#halfOutputs()), ...(await this.#leftovers())]
  }

  #in(name: string): string {
    return join(this.#folder, name)
  }

  async #change(): Promise<void> {
    const text = chapterOf(`Iron lasts ${this.#texts.length + 1} years.`)
    this.#texts.push(hash(text))
    await writeFile(join(this.#in('report'), CHAPTER), text)
  }

  async #build(
    during: (pid: number, isOver: () => boolean) => Promise<void> = async () => {},
  ): Promise<{ code: number | null; said: string; seconds: number }> {
    const start = performance.now()
    const child = spawn(
      process.execPath,
      [
        cli,
        'build',
        '--lang',
        'en',
        '--report',
        this.#in('report'),
        '--out',
        this.#in('out'),
        '--format',
        this.#format,
      ],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
        // A group of its own, as a shell gives it.
        detached: true,
        env: {
          ...process.env,
          TMPDIR: this.#in('tmp'),
          PERENNIAL_CACHE: this.#in('cache'),
          PERENNIAL_BROWSER_PATIENCE: String(this.#patience),
        },
      },
    )
    let said = ''
    child.stderr.on('data', data => {
      said += data
    })
    let isOver = false
    const ended = new Promise<number | null>(resolve =>
      child.on('exit', code => {
        isOver = true
        resolve(code)
      }),
    )
    const doing = during(child.pid ?? 0, () => isOver)
    const code = await ended
    const seconds = (performance.now() - start) / 1000
    await doing
    return { code, said, seconds }
  }

  /** Every file is as the manifest says, none is missing, and all were made from one of the texts. */
  async #halfOutputs(): Promise<string[]> {
    const folder = join(this.#in('out'), '2030')
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as {
      inputs: Record<string, string>
      outputs: Record<string, string>
    }
    const faults: string[] = []
    const input = manifest.inputs[CHAPTER] ?? ''
    if (!this.#texts.slice(-2).includes(input) && this.#texts.indexOf(input) < 0)
      faults.push('half output: made from an unknown text')
    for (const [name, sum] of Object.entries(manifest.outputs))
      if (hash(await readFile(join(folder, name)).catch(() => '')) !== sum)
        faults.push(`half output: ${name}`)
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      const name = join(entry.parentPath, entry.name).slice(folder.length + 1)
      if (entry.isFile() && name !== 'manifest.json' && !(name in manifest.outputs))
        faults.push(`half output: ${name} is not in the manifest`)
    }
    const wanted = ['en/report.pdf', ...(this.#format === 'pdf' ? [] : ['en/web/index.html'])]
    if (!wanted.every(name => manifest.outputs[name])) faults.push('half output: a format is missing')
    return faults
  }

  async #leftovers(): Promise<string[]> {
    const temporary = await readdir(this.#in('tmp'))
    const cache = await readdir(this.#in('cache'), { recursive: true })
    const out = await readdir(this.#in('out'))
    const leftovers = [
      ...temporary,
      ...cache.filter(name => name.split(/[\\/]/).some(part => part.startsWith('.'))),
      ...out.filter(name => !/^(2030|\.2030\.is-\d+-\w+|index\.html)$/.test(name)),
    ]
    if (out.length !== 3) leftovers.push(...out)
    const processes = (await processesOf(this.#in('tmp'))).map(({ pid }) => pid)
    for (const group of this.#groups) processes.push(...(await groupOf(group)))
    this.#groups.clear()
    return [
      ...leftovers.map(name => `leftover: ${name}`),
      ...processes.map(pid => `leftover: process ${pid}`),
    ]
  }
}

const hash = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')

function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
