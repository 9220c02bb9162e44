/** Builds a report with a new text each time, kills builds, and checks for incomplete outputs and leftovers. */
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { plainCovers } from '../support/plain-covers.ts'
import { cli } from '../support/run.ts'
import { seedCache } from '../support/seeded-cache.ts'
import { groupOf, processesOf } from './processes.ts'
import { type Build, SIGNS, type Sign, watchSigns } from './signs.ts'
import { CHAPTER, chapterOf, writeSmallestReport } from './smallest-report.ts'

export interface ReportOptions {
  /** `PERENNIAL_BROWSER_PATIENCE` of the builds, in seconds. */
  patience: number
  /** Formats to build; only the PDF is faster. */
  format: 'pdf' | 'pdf,web'
}

export interface Ended {
  code: number | null
  stderr: string
  seconds: number
}

/** Builds until every sign was seen: the first subsets the fonts, and a short sign can be missed. */
const MAX_TRIALS = 5

export class KilledReport {
  /** Milliseconds from each sign of an undisturbed build to the next one. */
  gaps: ReadonlyMap<Sign, number> = new Map()
  /** Seconds that an undisturbed build takes. */
  usual = 0
  readonly #folder: string
  readonly #options: ReportOptions
  #texts = 0
  #current = ''
  #published = ''
  /** Process ids of browsers that were killed. */
  readonly #groups = new Set<number>()

  private constructor(folder: string, options: ReportOptions) {
    this.#folder = folder
    this.#options = options
  }

  static async make(options: ReportOptions): Promise<KilledReport> {
    const report = new KilledReport(await mkdtemp(join(tmpdir(), 'perennial-kill-test-')), options)
    await writeSmallestReport(report.#in('report'))
    await plainCovers(report.#in('report'))
    await mkdir(report.#in('tmp'))
    await seedCache(report.#in('cache'), ['browser'])
    for (let trial = 1; ; trial++) {
      let gaps = new Map<Sign, number>()
      const { code, stderr, seconds } = await report.build(async build => {
        gaps = await watchSigns(build)
      })
      if (code !== 0) throw new Error(`the report does not build:\n${stderr}`)
      report.gaps = gaps
      report.usual = seconds
      const missed = SIGNS.filter(sign => !gaps.has(sign))
      if (trial > 1 && missed.length === 0) return report
      if (trial === MAX_TRIALS) throw new Error(`builds show no sign ${missed.join(', ')}`)
    }
  }

  /** Makes another report in folders of its own; cache files are linked, because the unpacked browser has 190 MB. */
  async copy(): Promise<KilledReport> {
    const copy = new KilledReport(await mkdtemp(join(tmpdir(), 'perennial-kill-test-')), this.#options)
    for (const name of ['report', 'out', 'tmp']) execFileSync('cp', ['-a', this.#in(name), copy.#in(name)])
    execFileSync('cp', ['-al', this.#in('cache'), copy.#in('cache')])
    copy.gaps = this.gaps
    copy.usual = this.usual
    copy.#texts = this.#texts
    copy.#published = this.#published
    return copy
  }

  remove(): Promise<void> {
    return rm(this.#folder, { recursive: true, force: true, maxRetries: 5 })
  }

  /** Changes the text and builds it; calls `during` when the build has started. */
  async build(during: (build: Build) => Promise<void> = async () => {}): Promise<Ended> {
    // Every text contains all digits, so that its fonts are in the cache.
    const text = chapterOf(`Iron lasts ${++this.#texts} years, as 0123456789 shows.`)
    this.#current = hash(text)
    await writeFile(join(this.#in('report'), CHAPTER), text)
    const start = performance.now()
    const where = ['--report', this.#in('report'), '--out', this.#in('out')]
    const child = spawn(
      process.execPath,
      [cli, 'build', '--lang', 'en', ...where, '--format', this.#options.format],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
        // A process group of its own, as a shell creates.
        detached: true,
        env: {
          ...process.env,
          TMPDIR: this.#in('tmp'),
          PERENNIAL_CACHE: this.#in('cache'),
          PERENNIAL_BROWSER_PATIENCE: String(this.#options.patience),
        },
      },
    )
    let stderr = ''
    child.stderr.on('data', data => {
      stderr += data
    })
    let isOver = false
    const ended = new Promise<number | null>(resolve =>
      child.on('exit', code => {
        isOver = true
        resolve(code)
      }),
    )
    const doing = during({
      pid: child.pid ?? 0,
      out: this.#in('out'),
      temporary: this.#in('tmp'),
      isOver: () => isOver,
    })
    const code = await ended
    const seconds = (performance.now() - start) / 1000
    await doing
    if (code === 0) this.#published = this.#current
    return { code, stderr, seconds }
  }

  /** Notes a browser that must have ended, with its helpers, after the next build. */
  expectGone(browser: number): void {
    this.#groups.add(browser)
  }

  /** Checks that the files are those of the manifest, and all from the new text or all from the previous one. */
  async halfOutputs(): Promise<string[]> {
    const folder = join(this.#in('out'), '2030')
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as {
      inputs: Record<string, string>
      outputs: Record<string, string>
    }
    const faults: string[] = []
    const input = manifest.inputs[CHAPTER] ?? ''
    if (input !== this.#published && input !== this.#current)
      faults.push(`half output: made from ${input}, not ${this.#published} or ${this.#current}`)
    this.#published = input
    for (const [name, sum] of Object.entries(manifest.outputs))
      if (hash(await readFile(join(folder, name)).catch(() => '')) !== sum)
        faults.push(`half output: ${name}`)
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      const name = join(entry.parentPath, entry.name).slice(folder.length + 1)
      if (entry.isFile() && name !== 'manifest.json' && !(name in manifest.outputs))
        faults.push(`half output: ${name} is not in the manifest`)
    }
    const wanted = ['en/report.pdf', ...(this.#options.format === 'pdf' ? [] : ['en/web/index.html'])]
    if (!wanted.every(name => manifest.outputs[name])) faults.push('half output: a format is missing')
    return faults
  }

  /** Returns files and processes that a finished build would not leave. */
  async leftovers(): Promise<string[]> {
    const temporary = await readdir(this.#in('tmp'))
    const cache = await readdir(this.#in('cache'), { recursive: true })
    const out = await readdir(this.#in('out'))
    const leftovers = [
      ...temporary,
      ...cache.filter(name => name.split(/[\\/]/).some(part => part.startsWith('.'))),
      ...out.filter(name => !/^(2030|\.2030\.is-[\w-]+|index\.html)$/.test(name)),
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

  #in(name: string): string {
    return join(this.#folder, name)
  }
}

const hash = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')
