/** `perennial init`: starts a project with a small sample report; with `--from`, imports a folder of Markdown. */

import { stat } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { print } from '../../base/terminal-text/print.ts'
import { countsByRule } from '../../import/changes-doc.ts'
import { importFolder } from '../../import/folder-to-report.ts'
import { readFolder } from '../../import/read-folder.ts'
import { refuseExisting, writeReport } from '../../import/write-report.ts'
import { commandTranslator } from '../../problems/messages/languages.ts'
import { message } from '../../problems/messages/message.ts'
import type { Translate } from '../../problems/messages/render.ts'
import type { Message } from '../../problems/messages/types.ts'
import { WrongUse } from '../../problems/wrong-use.ts'
import { unknownLocale } from '../../stages/1-read/choose-editions.ts'
import { shippedLocales } from '../../stages/4-book/template.ts'
import { answers } from '../init/answers.ts'
import { findFontPackages } from '../init/find-font-packages.ts'
import { type InitFlags, wrongFlags, wrongWords } from '../init/flags.ts'
import { writeProject } from '../init/write-project.ts'

export interface InitCommandFlags extends InitFlags {
  from?: string
  lang?: string
}

/** `words` are all arguments of the call that belong to no known flag. */
export async function runInit(
  target: string | undefined,
  flags: InitCommandFlags,
  words: readonly string[] = [],
): Promise<number> {
  const t = await commandTranslator(flags.lang)
  const wrong = wrongWords(words)
  if (flags.from === undefined) return startProject(target ?? '.', flags, wrong, t)
  const named = { ...flags }
  // With `--from`, the language is checked against the template, not against the sample.
  delete named.locale
  const refused = [
    ...wrong,
    ...wrongFlags(named),
    ...(flags.framework === undefined ? [] : [message('init/framework-with-from')]),
  ]
  if (refused.length > 0) throw new WrongUse(refused)
  return importMarkdown(target ?? 'report', flags.from, flags, t)
}

async function startProject(
  target: string,
  flags: InitFlags,
  wrong: readonly Message[],
  t: Translate,
): Promise<number> {
  const onTerminal = process.stdin.isTTY && process.stdout.isTTY
  const ask = onTerminal ? (await import('../init/terminal.ts')).terminal(t) : undefined
  const project = resolve(target)
  const options = await answers(flags, new Date(), ask, wrong)
  const { written, kept } = await writeProject(project, options)
  const fonts = [...findFontPackages(options.locales).keys()]
  const place = relative(process.cwd(), project)
  const show = (path: string) => join(place, path)
  print(
    process.stdout,
    [
      ...written
        .filter(path => !path.startsWith('.perennial/'))
        .sort()
        .map(path => `  ${show(path)}`),
      ...kept.map(path => `  ${t('init/left-unchanged', { path: show(path) })}`),
      '',
      t('init/invented'),
      ...(place ? [`  cd ${place}`] : []),
      ...(kept.includes('package.json') ? [] : ['  npm install']),
      // An existing package.json does not contain these packages.
      ...(kept.includes('package.json') && fonts.length > 0
        ? [`  npm install ${fonts.join(' ')}        ${t('init/fonts')}`]
        : []),
      `  npx perennial build        ${t('init/build')}`,
      `  npx perennial check        ${t('init/check')}`,
      t('init/manual', { path: join('node_modules', 'perennial', 'docs', 'guide.md') }),
      '',
    ].join('\n'),
  )
  return 0
}

async function importMarkdown(
  target: string,
  source: string,
  { locale: [locale] = [], organisation, edition, brand }: InitCommandFlags,
  t: Translate,
): Promise<number> {
  const from = resolve(source)
  const into = resolve(target)
  const known = shippedLocales()
  if (locale !== undefined && !known.includes(locale)) throw new WrongUse(unknownLocale(locale, known))
  if (!(await stat(from).catch(() => undefined))?.isDirectory())
    throw new WrongUse(message('init/not-a-folder', { path: source }))
  await refuseExisting(into)
  const folder = await readFolder(from)
  if (folder.pages.length === 0) throw new WrongUse(message('init/no-markdown', { path: source }))
  const report = await importFolder(folder, {
    known,
    locale,
    organisation,
    edition,
    brand,
    today: new Date(),
  })
  await writeReport(report, from, into, t)
  const place = relative(process.cwd(), into) || '.'
  const locales = [...new Set(report.chapters.map(({ path }) => path.split('/')[1] ?? ''))]
  const fonts = [...findFontPackages(locales).keys()]
  print(
    process.stdout,
    [
      t('init/imported', { chapters: report.chapters.length, images: report.copies.size, folder: place }),
      ...countsByRule(report.files).map(([rule, n]) => `${String(n).padStart(6)}  ${rule}`),
      ...(fonts.length > 0 ? [`  npm install ${fonts.join(' ')}        ${t('init/fonts')}`] : []),
      t('init/changes', { path: join(place, 'changes.md') }),
      t('init/next', { call: `perennial build --report ${place}` }),
      '',
    ].join('\n'),
  )
  return 0
}
