/**
 * The recipe: source → markdown → html → book → web | print → finish. Values pass from stage to stage here, in compose.ts, its first
 * half, and in the steps of building/, and nowhere else.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { settleAll } from '../base/settle-all.ts'
import { applyAllowed } from '../check/allowed.ts'
import { ruleIds } from '../check/run-rules.ts'
import { makeImages } from '../images/make-images.ts'
import { removedMetadata } from '../images/removed-metadata.ts'
import { openTemplate } from '../stages/4-book/template.ts'
import { checkContrast } from '../stages/5-print/check-contrast.ts'
import { makePdf, makeWeb } from './make-locale.ts'
import { isPublished, keepFormats, keepLanguage, lostFormats } from './output/kept-outputs.ts'
import { manifest, readManifest } from './output/manifest.ts'
import { replaceFolder } from './output/swap-folder.ts'
import { prepareLocale } from './prepare-locale.ts'
import { verdictOn } from './publishable-locales.ts'
import { recordLocale } from './record-locale.ts'
import { judge } from './run-strict-rules.ts'
import type { BuildEffects, BuildOptions, EditionJob, EditionResult, House, Prepared } from './types.ts'

/** Build some languages of an edition and publish them together. */
export async function buildEdition(
  job: EditionJob,
  options: BuildOptions,
  effects: BuildEffects,
  house: House,
): Promise<EditionResult> {
  const { edition, report, locales } = job
  const known = new Set(report.files.flatMap(file => file.messages))
  const template = openTemplate(report.config.template, report.root, report.templates)
  const verdict = verdictOn(job, template, options)

  effects.phase(edition.id, undefined, 'compose')
  const prepared: Prepared[] = []
  for (const one of locales) prepared.push(await prepareLocale(one, edition, report, template))
  template.readReplacedParts()
  if (options.strict) await judge(prepared, edition, report, template)
  const isChecked = (path: string) => options.strict && path.startsWith(`${edition.folder}/`)
  applyAllowed(verdict.files(), { isChecked, rules: ruleIds(report) })

  const config = report.files.find(file => file.path === 'report.yaml')
  if (config && verdict.good(prepared).some(({ print }) => print))
    await house.browser(browser => checkContrast(browser, template, report.config.brand, config))

  const wanted = verdict
    .good(prepared)
    .flatMap(({ print, web }) => [...(print?.images ?? []), ...(web?.images ?? [])])
  if (wanted.length > 0) effects.phase(edition.id, undefined, 'images', `${wanted.length} sizes`)
  const images = await makeImages(wanted, (done, all) =>
    effects.phase(edition.id, undefined, 'images', `${done} of ${all} sizes`),
  )
  const { pictures, kinds } = await removedMetadata(wanted)
  if (pictures > 0)
    effects.phase(
      edition.id,
      undefined,
      'images',
      `${wanted.length} sizes, metadata removed from ${pictures} pictures: ${kinds.join(', ')}`,
    )

  const good = verdict.good(prepared)
  const target = join(options.out, edition.id)
  const last = await readManifest(target)
  const build = async (staging: string) => {
    const place = { edition, target, last, staging }
    const printed = await settleAll(
      good.map(item => house.turn(() => makePdf(item, images, house.browser, place, effects))),
    )
    // Only now it is known to which languages the web editions may link.
    const came = verdict.good(printed)
    const absent = new Set(
      locales
        .map(({ locale }) => locale)
        .filter(locale => !came.some(one => one.locale === locale) && !isPublished(locale, target)),
    )
    const made = await settleAll(
      came.map(item => house.turn(() => makeWeb(item, absent, images, place, effects))),
    )
    applyAllowed(verdict.files(), { rules: ruleIds(report) })
    const built = await Promise.all(
      verdict.good(made).map(one => recordLocale(one, job, verdict, known, effects)),
    )
    if (built.length === 0) return undefined
    for (const { locale, kept } of built) await keepFormats(locale, kept, target, staging)
    for (const locale of report.config.locales)
      if (!built.some(item => item.locale === locale)) await keepLanguage(locale, target, staging)
    const record = await manifest(edition, report, built, staging, last)
    await writeFile(join(staging, 'manifest.json'), `${JSON.stringify(record, null, 2)}\n`)
    // While the last build is still there to be compared with.
    const lost = built.flatMap(({ locale }) => lostFormats(locale, target, staging))
    effects.phase(edition.id, undefined, 'publish')
    return { built, lost }
  }
  const published = good.length > 0 ? await replaceFolder(target, build) : undefined
  const { built, lost } = published ?? { built: [], lost: [] }
  const outputs = built.flatMap(item => item.outputs)
  return {
    files: verdict.files(),
    ok: built.length === locales.length,
    outputs: outputs.map(({ path, pages, bytes }) => ({
      path: join(target, path),
      ...(pages ? { pages } : {}),
      bytes,
    })),
    lost: lost.map(path => join(target, path)),
  }
}
