/**
 * The recipe: source → markdown → html → book → web | print → finish. Values pass from stage to stage here, in compose.ts and in the
 * other files of this folder, and nowhere else.
 */
import { join } from 'node:path'
import { settleAll } from '../base/settle-all.ts'
import { message } from '../problems/messages/message.ts'
import { reportNoChapters } from '../stages/1-read/choose-editions.ts'
import { openTemplate } from '../stages/4-book/template.ts'
import { frameOf, parseChapters, renderChapters } from '../stages/compose.ts'
import { checkBooks } from './check-books.ts'
import { completeFolder } from './complete-folder.ts'
import { makeEditionImages } from './make-edition-images.ts'
import { readManifest } from './output/manifest.ts'
import { hasWebEdition } from './output/previous-outputs.ts'
import { replaceFolder } from './output/swap-folder.ts'
import { prepareFormats } from './prepare-formats.ts'
import { publishableLocales } from './publishable-locales.ts'
import type {
  BuildEffects,
  BuildOptions,
  BuildResources,
  EditionJob,
  EditionResult,
  Prepared,
} from './types.ts'
import { printAndFinish, writeWeb } from './write-outputs.ts'

/** Builds some languages of an edition and publishes them together. */
export async function buildEdition(
  job: EditionJob,
  options: BuildOptions,
  effects: BuildEffects,
  { browser, limit }: BuildResources,
): Promise<EditionResult> {
  const { edition, report } = job
  const readProblems = new Set(report.files.flatMap(file => file.messages))
  const template = openTemplate(report.config.template, report.root, report.templates)
  const frame = { report, edition, template }
  const publishable = publishableLocales(job, template, options)

  effects.phase(edition.id, undefined, message('build/compose'))
  const prepared: Prepared[] = []
  for (const localeJob of job.locales) {
    reportNoChapters(edition, localeJob.locale, report)
    const localeFrame = frameOf(frame, localeJob.locale)
    const markdown = parseChapters(localeFrame)
    const html = await renderChapters(markdown, localeFrame)
    prepared.push(await prepareFormats(localeJob, markdown, html, localeFrame))
  }
  await checkBooks(prepared, frame, publishable, options, browser)
  const images = await makeEditionImages(publishable.select(prepared), edition, effects)

  const ready = publishable.select(prepared)
  const target = join(options.out, edition.id)
  const last = await readManifest(target)
  const fillFolder = async (staging: string) => {
    const place = { edition, target, last, staging }
    const printed = await settleAll(
      ready.map(item => limit(() => printAndFinish(item, images, browser, place, effects))),
    )
    // Web editions link only to languages that came out, which is known after all PDFs are finished.
    const linked = publishable.select(printed)
    const isAbsent = (locale: string) =>
      !linked.some(item => item.locale === locale) && !hasWebEdition(locale, target)
    const absent = new Set(job.locales.map(({ locale }) => locale).filter(isAbsent))
    const staged = await settleAll(
      linked.map(item => limit(() => writeWeb(item, absent, images, place, effects))),
    )
    return completeFolder(staged, job, publishable, readProblems, place, effects)
  }
  const published = ready.length > 0 ? await replaceFolder(target, fillFolder) : undefined
  const { built, dropped } = published ?? { built: [], dropped: [] }
  return {
    files: publishable.files(),
    ok: built.length === job.locales.length,
    outputs: built
      .flatMap(({ outputs }) => outputs)
      .map(({ path, pages, bytes }) => ({ path: join(target, path), ...(pages ? { pages } : {}), bytes })),
    lost: dropped.map(path => join(target, path)),
  }
}
