/**
 * Chooses the language of messages, and loads its catalogue.
 *
 * Each file in `catalogues/` is a language, named by its tag in small letters: `zh-hans.ts`. Another file is another language.
 */
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { english, renderer, type Translate, textIn } from './render.ts'
import type { PartialCatalogue, TextId } from './types.ts'

const CATALOGUES = new URL('./catalogues/', import.meta.url)

/** Returns the languages that have a catalogue, in canonical form: `en`, `zh-Hans`. */
export function messageLanguages(folder: URL = CATALOGUES): string[] {
  return readdirSync(fileURLToPath(folder))
    .flatMap(name => /^([a-z][a-z0-9-]*)\.[jt]s$/.exec(name)?.[1] ?? [])
    .flatMap(tag => Intl.getCanonicalLocales(tag))
    .sort()
}

/** `--lang` first, then the environment as gettext reads it: LC_ALL, LC_MESSAGES, LANG. English if no language is similar. */
export function messageLanguage(
  requested: string | undefined,
  env: NodeJS.ProcessEnv,
  languages: readonly string[] = messageLanguages(),
): string {
  const tag = requested ?? (env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || 'en')
  return findLanguage(tag, languages) ?? 'en'
}

/** Returns the language for a tag (`zh-CN`, `zh_CN.UTF-8`): with the same script if possible, else with another one. */
export function findLanguage(tag: string, languages: readonly string[]): string | undefined {
  const wanted = maximized(tag.replace(/[.@].*$/, '').replaceAll('_', '-'))
  const candidates = languages.filter(known => maximized(known)?.language === wanted?.language)
  return candidates.find(known => maximized(known)?.script === wanted?.script) ?? candidates[0]
}

/** Adds the usual script and region; undefined for names that are no tags, such as the locale `C`. */
function maximized(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize()
  } catch {
    return undefined
  }
}

/** Loads the translator of a command: `requested` is the value of `--lang`. */
export async function commandTranslator(
  requested: string | undefined,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Translate> {
  return translator(messageLanguage(requested, env))
}

/** Loads the translator of a language that `messageLanguages` lists. */
export async function translator(language: string, folder: URL = CATALOGUES): Promise<Translate> {
  if (language === 'en') return english
  return renderer(language, await catalogueOf(language, folder))
}

/** Returns the sources of all texts whose ids begin with `prefix`, by id; in English where the catalogue lacks them. */
export async function textsOf<Prefix extends string>(
  prefix: Prefix,
  language: string,
  folder: URL = CATALOGUES,
): Promise<Record<TextId & `${Prefix}${string}`, string>> {
  const [own, english] = [await catalogueOf(language, folder), await catalogueOf('en', folder)]
  const ids = (Object.keys(english) as TextId[]).filter(id => id.startsWith(prefix))
  return Object.fromEntries(ids.map(id => [id, textIn(own, id) ?? textIn(english, id)])) as never
}

async function catalogueOf(language: string, folder: URL): Promise<PartialCatalogue> {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const file = new URL(`${language.toLowerCase()}.${ending}`, folder)
  const { catalogue } = (await import(file.href)) as { catalogue: PartialCatalogue }
  return catalogue
}
