/** Words of the interface by locale, from the template's `labels/<locale>.yaml`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { z } from 'zod'
import { lookupTable } from '../../../base/lookup-table.ts'
import { type LocaleData, localeSchema } from '../../../registry/locales/locale-data.ts'
import { SHIPPED } from '../template-folders.ts'
import { cachedYamlReader } from '../yaml/cached-yaml.ts'
import { reportIncomplete, reportOwnKey } from './labels-complete.ts'

/** The words for a key, with `{name}` filled in. A key without words is a problem on the language's file. */
export type Labels = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** Words by key, `{n}` and the like not filled in. */
export type LabelWords = Readonly<Record<string, string>>

interface LabelsFile {
  locale?: LocaleData | undefined
  [key: string]: LocaleData | string | undefined
}

const anyLabels: z.ZodType<LabelsFile> = z
  .object({ locale: localeSchema.optional() })
  .catchall(z.string()) as z.ZodType<LabelsFile>

let english: LabelWords | undefined

/** Each key that pages use, with its English words. */
export function englishLabels(): LabelWords {
  if (english) return english
  const path = join(SHIPPED, 'default/labels/en.yaml')
  english = wordsIn(new VFile({ path, value: readFileSync(path, 'utf8') }))
  return english
}

/** For editors: every key with its English words. */
export function labelsSchema(): z.ZodType {
  const words = Object.entries(englishLabels()).map(
    ([key, text]) => [key, z.string().optional().describe(`English: “${text}”`)] as const,
  )
  return z
    .object({
      locale: localeSchema.optional().describe('How figures, dates and numbers are written.'),
      ...Object.fromEntries(words),
    })
    .catchall(z.string())
    .describe('Words of the pages by key; `{n}` and the like are filled in.')
}

/**
 * The words of a language, of its own file and then of `below`: files of the same language in other folders, or of its parents.
 *
 * A key that none of them has would reach the pages as it is, so each is an error on the file.
 */
export function readLabels(file: VFile, below: readonly VFile[] = []): Labels {
  const isUnread = file.messages.some(({ fatal }) => fatal)
  const { value, broken, position } = read(file)
  const own = textsOf(value ?? {})
  const words: LabelWords = Object.assign(lookupTable({}), ...below.map(wordsIn).reverse(), own)
  if (!isUnread && !broken.has('*')) {
    const hasLocale = [value, ...below.map(layer => read(layer).value)].some(layer => layer?.locale)
    reportIncomplete(file, { english: englishLabels(), own, words, broken, hasLocale, position })
  }
  return (key, values = {}) =>
    (words[key] ?? withoutWords(file, key)).replace(/\{(\w+)\}/g, (whole, name: string) =>
      String(Object.hasOwn(values, name) ? values[name] : whole),
    )
}

const read = cachedYamlReader(anyLabels, 'labels')

const wordsIn = (file: VFile): LabelWords => textsOf(read(file).value ?? {})

const textsOf = ({ locale: _, ...texts }: LabelsFile): LabelWords => lookupTable(texts as LabelWords)

/** A template may ask for words of its own. */
function withoutWords(file: VFile, key: string): string {
  const english = englishLabels()[key]
  // A key of Perennial was already reported.
  if (english === undefined) reportOwnKey(file, key)
  return english ?? key
}
