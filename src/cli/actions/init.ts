/** `perennial init`: starts a project with a small sample report; with `--from`, imports a folder of Markdown. */

import { stat } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { print } from '../../base/terminal-text/print.ts'
import { countsByRule } from '../../import/changes-doc.ts'
import { importFolder } from '../../import/folder-to-report.ts'
import { readFolder } from '../../import/read-folder.ts'
import { refuseExisting, writeReport } from '../../import/write-report.ts'
import { messageLanguage, type Say, sayIn } from '../../problems/messages/translate.ts'
import { WrongUse } from '../../stages/1-read/choose-editions.ts'
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
  const say = sayIn(messageLanguage(flags.lang, process.env))
  const wrong = wrongWords(words)
  if (flags.from === undefined) return startProject(target ?? '.', flags, wrong, say)
  const named = { ...flags }
  // With `--from`, the language is checked against the template, not against the sample.
  delete named.locale
  const refused = [
    ...wrong,
    ...wrongFlags(named),
    ...(flags.framework === undefined
      ? []
      : ['Unexpected --framework with --from: add a chapter with `:::index{framework=gri}` afterwards']),
  ]
  if (refused.length > 0) throw new WrongUse(refused.join('\n'))
  return importMarkdown(target ?? 'report', flags.from, flags, say)
}

async function startProject(
  target: string,
  flags: InitFlags,
  wrong: readonly string[],
  say: Say,
): Promise<number> {
  const onTerminal = process.stdin.isTTY && process.stdout.isTTY
  const ask = onTerminal ? (await import('../init/terminal.ts')).terminal(say) : undefined
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
      ...kept.map(path => say(`  ${show(path)} was there and is as it was`)),
      '',
      say('Everything in the sample is invented: replace it. Next:'),
      ...(place ? [`  cd ${place}`] : []),
      ...(kept.includes('package.json') ? [] : ['  npm install']),
      // An existing package.json does not contain these packages.
      ...(kept.includes('package.json') && fonts.length > 0
        ? [`  npm install ${fonts.join(' ')}        ${say('fonts of these languages')}`]
        : []),
      `  npx perennial build        ${say('the PDF and the web edition, into build/')}`,
      `  npx perennial check        ${say('find problems')}`,
      say(`The manual: ${join('node_modules', 'perennial', 'docs', 'guide.md')}`),
      '',
    ].join('\n'),
  )
  return 0
}

async function importMarkdown(
  target: string,
  source: string,
  { locale: [locale] = [], organisation, edition, brand }: InitCommandFlags,
  say: Say,
): Promise<number> {
  const from = resolve(source)
  const into = resolve(target)
  const known = shippedLocales()
  if (locale !== undefined && !known.includes(locale))
    throw new WrongUse(`Unexpected locale \`${locale}\`, expected one of: ${known.join(', ')}`)
  if (!(await stat(from).catch(() => undefined))?.isDirectory())
    throw new WrongUse(`Unexpected \`${source}\`, expected a folder of Markdown`)
  await refuseExisting(into)
  const folder = await readFolder(from)
  if (folder.pages.length === 0) throw new WrongUse(`Unexpected folder \`${source}\` without Markdown`)
  const report = await importFolder(folder, {
    known,
    locale,
    organisation,
    edition,
    brand,
    today: new Date(),
  })
  await writeReport(report, from, into, say)
  const place = relative(process.cwd(), into) || '.'
  const locales = [...new Set(report.chapters.map(({ path }) => path.split('/')[1] ?? ''))]
  const fonts = [...findFontPackages(locales).keys()]
  print(
    process.stdout,
    [
      say(`${report.chapters.length} chapters, ${report.copies.size} images in ${place}`),
      ...countsByRule(report.files).map(([rule, n]) => `${String(n).padStart(6)}  ${rule}`),
      ...(fonts.length > 0
        ? [`  npm install ${fonts.join(' ')}        ${say('fonts of these languages')}`]
        : []),
      say(`What was changed, line by line: ${join(place, 'changes.md')}`),
      say(`Next: perennial build --report ${place}`),
      '',
    ].join('\n'),
  )
  return 0
}
