/** YAML that was read without a problem before: a template's files are read again for each language, check and save. */
import type { VFile } from 'vfile'
import type { ZodType } from 'zod'
import { readYaml, type YamlSource } from './yaml-document.ts'

/** Many more than the files of one report. */
const MAX_KEPT = 64

/** Returns a reader that gives the same value, which nobody may change, for the same text. Files with a problem are read each time. */
export function cachedYamlReader<T>(schema: ZodType<T>, rule: string): (file: VFile) => YamlSource<T> {
  const kept = new Map<string, YamlSource<T>>()
  return file => {
    const text = String(file.value)
    const known = kept.get(text)
    if (known) return known
    const before = file.messages.length
    const source = readYaml(file, text, schema, rule)
    if (file.messages.length > before) return source
    if (kept.size >= MAX_KEPT) kept.clear()
    kept.set(text, source)
    return source
  }
}
