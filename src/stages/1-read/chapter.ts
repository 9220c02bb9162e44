/** Reads chapters: YAML front matter, followed by Markdown. */
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { problem } from '../../problems/diagnostics.ts'
import { suggest } from '../../problems/suggest.ts'
import { reportConflict } from './mistakes/conflict-markers.ts'
import { frontMatterSchema } from './schemas.ts'
import type { Chapter, FrontMatter, Locale } from './types.ts'
import { readYaml } from './yaml/yaml-document.ts'

/** Characters, about 150,000 English words. A parser needs a hundred times the memory. */
const MAX_CHARACTERS = 1_000_000

const START = { line: 1, column: 1 }

const FENCED = /^---\n([\s\S]*?)\n?---[ \t]*(?:\n|$)/

/** Ids that other chapters may reference in an unreadable chapter: its own slug and ids in its text. */
export function idsIn(file: VFile): string[] {
  const ids = String(file.value).matchAll(/\{[^}\n]*#([\w-]+)|^id:[ \t]*["']?([\w-]+)/gm)
  return [slugOf(file), ...[...ids].map(([, inBraces, inFence]) => inBraces ?? inFence ?? '')]
}

const slugOf = ({ stem = '' }: VFile): string => stem.replace(/^\d+-/, '')

/** `partIds` are those of edition.yaml; undefined if they are unknown or were already checked. */
export function readChapter(
  file: VFile,
  edition: string,
  locale: Locale,
  partIds: readonly string[] | undefined,
): Chapter | undefined {
  const id = file.stem ?? ''
  const text = String(file.value)
  if (text.length > MAX_CHARACTERS) {
    problem(file, 'file-size/chapter', { count: text.length, most: MAX_CHARACTERS }, { place: START })
    return undefined
  }
  if (reportConflict(file, text)) return undefined
  const match = FENCED.exec(text)
  const [, empty] = /^((?:[ \t]*\n)+)---[ \t]*\n/.exec(text) ?? []
  if (empty !== undefined) {
    const place = { line: empty.split('\n').length, column: 1 }
    problem(file, 'front-matter-valid/empty-line', {}, { place })
    return undefined
  }
  if (!match) {
    const isOpen = /^---[ \t]*\n/.test(text)
    problem(file, isOpen ? 'front-matter-valid/open' : 'front-matter-valid/missing', {}, { place: START })
    return undefined
  }
  const { value, position } = readYaml(file, match[1] ?? '', frontMatterSchema, 'front-matter', {
    line: 1,
    offset: 4,
  })
  if (!value) return undefined
  if (value.part !== undefined && partIds && !partIds.includes(value.part)) {
    problem(
      file,
      'part-known',
      { part: value.part },
      {
        place: position(['part']),
        ...suggest(value.part, partIds),
      },
    )
  }
  const positions = new Map<string, Position>()
  for (const key of Object.keys(value)) {
    const at = position([key])
    if (at) positions.set(key, at)
  }
  for (const i of value.discloses.keys()) {
    const at = position(['discloses', i])
    if (at) positions.set(`discloses.${i}`, at)
  }
  const frontMatter: FrontMatter = { ...value, positions }
  return { id, slug: slugOf(file), locale, edition, file, matter: frontMatter }
}
