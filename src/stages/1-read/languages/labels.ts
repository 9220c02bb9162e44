/** Reads the words of pages by language from the template's `labels/<locale>.yaml`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { z } from 'zod'
import { lookupTable } from '../../../base/lookup-table.ts'
import { type LocaleData, localeSchema } from '../../../registry/locales/language-schema.ts'
import { SHIPPED } from '../template-folders.ts'
import { cachedYamlReader } from '../yaml/cached-yaml.ts'
import { reportIncomplete, reportOwnKey } from './labels-complete.ts'

/** Returns the words for a key, with `{name}` replaced. A key without words is reported on the language's file. */
export type Labels = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** Words by key, with their placeholders. */
export type LabelWords = Readonly<Record<string, string>>

interface LabelsFile {
  locale?: LocaleData | undefined
  [key: string]: LocaleData | string | undefined
}

const anyLabels: z.ZodType<LabelsFile> = z
  .object({ locale: localeSchema.optional() })
  .catchall(z.string()) as z.ZodType<LabelsFile>

let english: LabelWords | undefined

/** The keys that pages use, with their English words. */
export function englishLabels(): LabelWords {
  if (english) return english
  const path = join(SHIPPED, 'default/labels/en.yaml')
  english = wordsIn(new VFile({ path, value: readFileSync(path, 'utf8') }))
  return english
}

/** Schema for editors: every key with its English words. */
export function labelsSchema(): z.ZodType {
  const words = Object.entries(englishLabels()).map(
    ([key, text]) => [key, z.string().optional().describe(`English: “${text}”`)] as const,
  )
  return z
    .object({
      locale: localeSchema.optional().describe('Format of values, dates and numbers.'),
      ...Object.fromEntries(words),
    })
    .catchall(z.string())
    .describe('Words of the pages by key; `{n}` and the like are filled in.')
}

/**
 * Reads the words of a language from its file, falling back to the files `below`: the same language in other folders, or its parents.
 *
 * A key without words would be printed literally, so each is reported as an error.
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

/** Reports a missing key that is not one of Perennial's, and returns the English words or the key. */
function withoutWords(file: VFile, key: string): string {
  const english = englishLabels()[key]
  // A key of Perennial was already reported.
  if (english === undefined) reportOwnKey(file, key)
  return english ?? key
}
