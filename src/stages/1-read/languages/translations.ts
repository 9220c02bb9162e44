/** Reads and writes `translations.yaml` of an edition: the source blocks of each chapter when its translation was accepted. */
import { createHash } from 'node:crypto'
import type { Root, RootContent } from 'mdast'
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { stringify } from 'yaml'
import { z } from 'zod'
import { expectation } from '../../../problems/messages/expectation.ts'
import { message } from '../../../problems/messages/message.ts'
import type { Chapter, Locale } from '../types.ts'
import { readYaml } from '../yaml/yaml-document.ts'

export const TRANSLATIONS_FILE = 'translations.yaml'

/** Language → chapter → source blocks, each as a hash and its first words. */
export type Translations = Readonly<Record<Locale, Readonly<Record<string, readonly string[]>>>>

const schema: z.ZodType<Translations> = z.record(
  z.string(),
  z.record(
    z.string(),
    z.array(z.string().regex(/^[0-9a-f]{12}(?: |$)/, { error: expectation(message('expected/hash')) })),
  ),
)

export function readTranslations(file: VFile): Translations {
  return readYaml(file, String(file.value), schema, 'translations').value ?? {}
}

export function translationsText(translations: Translations): string {
  const sorted = <T>(entries: Readonly<Record<string, T>>) =>
    Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1))
  const all = Object.fromEntries(
    sorted(translations).map(([locale, chapters]) => [locale, Object.fromEntries(sorted(chapters))]),
  )
  return `# Written by \`perennial accept\`: what each translation was made from. A hash, and how the text begins.\n${stringify(all, { lineWidth: 0 })}`
}

export interface SourceBlock {
  /** Hash and first words, as in translations.yaml. */
  mark: string
  hash: string
  words: string
  /** Undefined for the title with its summary. */
  node: RootContent | undefined
  position: Position | undefined
}

const FIRST = 40

/** A chapter's blocks in order; title and summary are the first. Comments are ignored. */
export function blocksOf({ file, matter }: Chapter, mdast: Root): SourceBlock[] {
  const text = String(file.value)
  const block = (words: string, node?: RootContent): SourceBlock => {
    const plain = words
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/\s+/g, ' ')
      .trim()
    const hash = createHash('sha256').update(plain).digest('hex').slice(0, 12)
    const first = plain.length > FIRST ? `${[...plain].slice(0, FIRST).join('')}…` : plain
    return {
      mark: `${hash} ${first}`,
      hash,
      words: first,
      node,
      position: node ? node.position : matter.positions.get('title'),
    }
  }
  const body = mdast.children.filter(({ type }) => type !== 'yaml' && type !== 'html')
  return [
    block([matter.title, matter.summary].filter(Boolean).join(' | ')),
    ...body.map(node => block(text.slice(node.position?.start.offset, node.position?.end.offset), node)),
  ]
}
