/** Writes report.yaml and edition.yaml of an imported report. */
import { basename, posix } from 'node:path'
import { stringify } from 'yaml'
import type { Locale } from '../stages/1-read/types.ts'
import type { ReplaceCharacters } from './characters.ts'
import { bookTitle } from './contents-files.ts'
import type { ImportOptions } from './folder-to-report.ts'
import { UNTITLED } from './headings.ts'
import type { SourceFolder } from './read-folder.ts'
import type { ConvertedPage } from './types.ts'

export interface Configuration {
  edition: string
  texts: ReadonlyMap<string, string>
}

export function configuration(
  pages: readonly ConvertedPage[],
  locales: readonly Locale[],
  folder: SourceFolder,
  { organisation, edition: year, brand, today }: ImportOptions,
  replaceFor: (locale: Locale) => ReplaceCharacters,
): Configuration {
  const folderName = basename(folder.root).replace(/[-_]+/g, ' ')
  const given = bookTitle(folder)
  /** Returns the first of the texts that has a printable character. */
  const printable = (locale: Locale, ...words: (string | undefined)[]) =>
    words.map(text => replaceFor(locale)(text ?? '').text.trim()).find(text => text !== '') ?? UNTITLED
  const titles = Object.fromEntries(
    locales.map((locale, i) => {
      const title = i === 0 && given ? given : titleOf(pages, locale)
      return [locale, printable(locale, title, given, folderName)]
    }),
  )
  const names = Object.fromEntries(
    locales.map(locale => [locale, organisation ?? printable(locale, folderName)]),
  )
  const edition =
    year ??
    yearIn([folder.root.split(/[\\/]/).pop() ?? '', ...Object.values(titles)]) ??
    String(today.getUTCFullYear())
  const report = {
    organisation: { name: names },
    locales: [...locales],
    template: 'default',
    ...(brand === undefined ? {} : { brand }),
    numbering: Object.fromEntries(
      locales.map(locale => [
        locale,
        hasWrittenNumbers(pages.filter(page => page.locale === locale)) ? 'written' : 'decimal',
      ]),
    ),
  }
  const config = {
    title: titles,
    theme: titles,
    period: edition,
    published: today.toISOString().slice(0, 10),
  }
  const head = '# Made from a folder of Markdown: change what was guessed.\n'
  return {
    edition,
    texts: new Map([
      ['report.yaml', head + yaml(report)],
      [`${edition}/edition.yaml`, head + yaml(config)],
    ]),
  }
}

const yaml = (value: unknown) => stringify(value, { aliasDuplicateObjects: false })

/** Returns the title of the topmost index page, which is the title of the report. */
function titleOf(pages: readonly ConvertedPage[], locale: Locale): string | undefined {
  const ofLocale = pages.filter(page => page.locale === locale)
  const folders = ofLocale.map(page => posix.dirname(page.path))
  const top = folders.reduce((a, b) => commonFolder(a, b), folders[0] ?? '.')
  const index = ofLocale.find(
    page => posix.dirname(page.path) === top && /^(?:_?index|readme)\.\w+$/i.test(posix.basename(page.path)),
  )
  return index?.title
}

function commonFolder(a: string, b: string): string {
  const [aParts, bParts] = [a.split('/'), b.split('/')]
  const at = aParts.findIndex((part, i) => part !== bParts[i])
  return aParts.slice(0, at < 0 ? undefined : at).join('/') || '.'
}

function yearIn(texts: readonly string[]): string | undefined {
  return texts.map(text => /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text)?.[0]).find(year => year !== undefined)
}

const WRITTEN_NUMBER =
  /^(?:\d+(?:\.\d+)*[.、\s]|[A-Z]\.\s|[（(][\d一二三四五六七八九十]+[)）]|第?[一二三四五六七八九十]+(?:[.、章节]|\s)|(?:图|圖|表|Figure|Table)\s*\d)/i

/** Returns true if more than a third of the headings begin with a number, so that Perennial need not number them. */
function hasWrittenNumbers(pages: readonly ConvertedPage[]): boolean {
  const titles = pages.flatMap(page => page.headings)
  return titles.filter(title => WRITTEN_NUMBER.test(title)).length > titles.length / 3
}
