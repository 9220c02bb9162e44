/**
 * Chooses the editions and languages to build, and runs the recipe for each edition that changed.
 *
 * Finds out what is up to date before it loads anything heavy, so that a build with nothing to do is quick.
 *
 * Why: docs/decisions/006-side-by-side.md
 */

import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import pLimit from 'p-limit'
import type { VFile } from 'vfile'
import { removeLeftovers } from '../base/leftovers.ts'
import { settleAll } from '../base/settle-all.ts'
import { applyAllowed } from '../check/allowed.ts'
import { refuseMissingFonts } from '../fonts/missing-fonts.ts'
import { readReport } from '../plugins/read-report.ts'
import type { ExtendedReport } from '../plugins/types.ts'
import { hasErrors } from '../problems/diagnostics.ts'
import { message } from '../problems/messages/message.ts'
import { chooseEditions, chooseLocales } from '../stages/1-read/choose-editions.ts'
import { isRegistryFile } from '../stages/1-read/registry.ts'
import { reportInEdition } from '../stages/1-read/report-in-edition.ts'
import type { Edition, Locale } from '../stages/1-read/types.ts'
import { checkKey, countCheck, countOf, type EditionReport } from './count-check.ts'
import { refuseForeign, refuseForeignFiles, refuseUnwritable } from './output/check-output-folder.ts'
import { clearUpFiles } from './output/clear-up-files.ts'
import { findBuilt } from './output/find-built.ts'
import { concerns } from './output/inputs.ts'
import type { OutputRecord } from './output/manifest.ts'
import { reportAgain } from './output/recorded-problems.ts'
import { hashStrictInputs } from './output/strict-inputs.ts'
import { clearUpAll } from './output/swap-folder.ts'
import { templateHashes } from './output/template-hashes.ts'
import type { BuildEffects, BuildOptions, BuildResult, EditionJob, EditionResult } from './types.ts'

export async function build(options: BuildOptions, effects: BuildEffects): Promise<BuildResult> {
  effects.phase('', undefined, message('build/read'))
  const read = await readReport(options.report, { config: options.config ?? true })
  if (!('config' in read))
    return { files: read.files, outputs: [], lost: [], check: countOf(read.files), ok: false }
  const report = { ...read, config: { ...read.config, print: { ...read.config.print, ...options.print } } }
  await clearUpBefore(report, options)
  const editions = chooseEditions(report, options)
  const locales = chooseLocales(report, options)
  // Check all languages before printing the first one.
  refuseMissingFonts(locales.map(report.languages))
  const files = relevant(report, editions, locales, options)
  applyAllowed(files)
  const outputs: BuildResult['outputs'] = []
  const lost: string[] = []
  const known: OutputRecord[] = []
  const template = templateHashes(report)
  const jobs: EditionJob[] = []
  const all: EditionReport[] = editions.map(edition => ({
    edition,
    report: reportInEdition(report, edition),
  }))
  const key = await checkKey(report, all, template)
  for (const { edition, report: seen } of all) {
    // Hash before building, because files that change during the build were not checked.
    const strictInputs = options.strict ? await hashStrictInputs(edition, seen) : undefined
    const job: EditionJob = { edition, report: seen, locales: [], apart: options.all, template, strictInputs }
    for (const locale of locales) {
      const built = { edition, locale, report: seen, template, strictInputs }
      const { stale: formats, unchanged, fresh } = await findBuilt(built, options, effects.env)
      if (formats.length > 0) job.locales = [...job.locales, { locale, formats, unchanged }]
      known.push(...fresh)
      const target = join(options.out, edition.id)
      for (const { path, pages, bytes } of fresh)
        outputs.push({ path: join(target, path), ...(pages ? { pages } : {}), bytes, unchanged: true })
    }
    if (job.locales.length > 0) jobs.push(job)
  }
  let ok = !hasErrors(files)
  const isTorn = files.some(({ path }) => isUnreadable(path, report))
  if (editions.length > 0) await refuseForeignFiles(options.out, await namesBeside(report, options))
  if (jobs.length > 0 && (options.all || !isTorn)) {
    await refuseUnwritable(options.out)
    for (const { edition } of jobs) await refuseForeign(join(options.out, edition.id))
    const results = await buildAll(jobs, options, effects)
    for (const result of results) {
      files.push(...result.files)
      outputs.push(...result.outputs)
      lost.push(...result.lost)
      ok &&= result.ok
    }
    ok &&= !hasErrors(files)
  }
  // Runs after the build, which records its own problems.
  for (const { problems } of known) reportAgain(problems, files)
  if (outputs.length > 0) {
    if (outputs.some(output => !output.unchanged)) {
      const { writeEditionList } = await import('./edition-list/write-edition-list.ts')
      await writeEditionList(report, options.out)
    }
    if (report.config.site !== undefined && options.formats.includes('web')) {
      const { writeSiteFiles } = await import('./edition-list/site-files.ts')
      await writeSiteFiles(report, options.out)
    }
  }
  effects.signal?.throwIfAborted()
  const check = await countCheck(options, key, effects)
  return { files: [...new Set(files)], outputs: inOrder(outputs, report), lost: lost.sort(), check, ok }
}

/** Removes what killed builds left in this output, for every edition of the report, and in the folders that all builds share. */
async function clearUpBefore(report: ExtendedReport, { out }: BuildOptions): Promise<void> {
  await Promise.all([
    removeLeftovers(),
    clearUpAll([...report.editions.keys()].map(id => join(out, id))),
    clearUpFiles(out),
  ])
}

/** Names of the files that are written beside the edition folders. */
async function namesBeside({ config }: ExtendedReport, { formats }: BuildOptions): Promise<string[]> {
  if (config.site === undefined || !formats.includes('web')) return [EDITION_LIST]
  const { siteFileNames } = await import('./edition-list/site-files.ts')
  return [EDITION_LIST, ...siteFileNames(config.locales)]
}

const EDITION_LIST = 'index.html'

/** Files with problems that concern this build; an unreadable edition counts unless other editions were named. */
function relevant(
  report: ExtendedReport,
  editions: readonly Edition[],
  locales: readonly Locale[],
  options: BuildOptions,
): VFile[] {
  if (editions.length === 0) return [...report.files]
  return report.files.filter(({ path }) =>
    isUnreadable(path, report)
      ? options.editions.length === 0
      : isRegistryFile(path) ||
        editions.some(edition => locales.some(locale => concerns(path, edition, locale, report))),
  )
}

/** The unreadable edition may be the newest one; building another in its place would be wrong. */
function isUnreadable(path: string, report: ExtendedReport): boolean {
  return path.endsWith('/edition.yaml') && !report.editions.has(path.split('/')[0] ?? '')
}

/** Limits parallel printing: a 500-page document takes a gigabyte, and one thread finishes all PDFs. */
const MAX_TABS = 4

async function buildAll(
  jobs: readonly EditionJob[],
  options: BuildOptions,
  effects: BuildEffects,
): Promise<EditionResult[]> {
  const [{ buildEdition }, { withBrowserOnDemand }] = await Promise.all([
    import('./pipeline.ts'),
    import('../stages/5-print/browser/browser-on-demand.ts'),
  ])
  const limit = pLimit(Math.min(MAX_TABS, Math.max(2, availableParallelism())))
  return withBrowserOnDemand(
    async browser => {
      // The second edition is composed while the first one waits for its last pages; a third would only fill the memory.
      const editions = pLimit(2)
      return settleAll(
        jobs.map(job =>
          editions(() => {
            effects.signal?.throwIfAborted()
            return buildEdition(job, options, effects, { browser, limit })
          }),
        ),
      )
    },
    { ...(effects.signal ? { signal: effects.signal } : {}), env: effects.env },
  )
}

/** Sorts outputs by edition, language and format, because builds finish in any order. */
function inOrder(outputs: BuildResult['outputs'], report: ExtendedReport): BuildResult['outputs'] {
  const rank = ({ path }: { path: string }) => {
    const parts = path.split(/[\\/]/)
    const edition = [...report.editions.keys()].findIndex(id => parts.includes(id))
    const locale = report.config.locales.findIndex(tag => parts.includes(tag))
    return edition * 10_000 + locale * 10 + (path.endsWith('.pdf') ? 0 : 1)
  }
  return outputs.sort((a, b) => rank(a) - rank(b))
}
