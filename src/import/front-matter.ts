/** Reads the front matter of a page: YAML, or TOML (of Hugo). */
import type { VFile } from 'vfile'
import { parseDocument } from 'yaml'
import { problem } from '../problems/diagnostics.ts'
import { listed } from '../problems/messages/message.ts'
import type { SourceMatter, SourcePage } from './types.ts'

const MATTER = /^(---|\+\+\+)[ \t]*\n([\s\S]*?)\n?\1[ \t]*(?:\n|$)/
const WEIGHTS = ['weight', 'nav_order', 'sidebar_position', 'order']
const USED = new Set(['title', 'description', 'summary', 'hero', ...WEIGHTS])

export function readMatter(path: string, file: VFile): SourcePage {
  const value = String(file.value)
  const [whole = '', sign, inner = ''] = MATTER.exec(value) ?? []
  const text = value.slice(whole.length)
  const offset = whole.split('\n').length - 1
  const record = sign === undefined ? {} : sign === '---' ? yamlRecord(inner, file) : tomlRecord(inner)
  const unused = Object.keys(record).filter(key => !USED.has(key))
  if (unused.length > 0)
    problem(
      file,
      'front-matter-valid/unused',
      { keys: listed(unused) },
      {
        place: { line: 1, column: 1 },
        severity: 'warning',
      },
    )
  return {
    path,
    file,
    text,
    lines: text.split('\n').map((_, i) => i + offset + 1),
    matter: fromRecord(record),
  }
}

function yamlRecord(text: string, file: VFile): Record<string, unknown> {
  const document = parseDocument(text, { logLevel: 'silent' })
  const [error] = document.errors
  if (error) {
    problem(
      file,
      'front-matter-valid/removed',
      {},
      {
        place: { line: (error.linePos?.[0].line ?? 1) + 1, column: 1 },
        severity: 'warning',
      },
    )
    return {}
  }
  try {
    const value: unknown = document.toJS({ maxAliasCount: 50 })
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {}
  } catch {
    return {}
  }
}

/** Reads only lines of the form `key = "value"`, which is all that is used. */
function tomlRecord(text: string): Record<string, unknown> {
  const pairs = text
    .split('\n')
    .map(line => /^(\w+)\s*=\s*(?:"(.*)"|'(.*)'|(\d+)|(\S.*))\s*$/.exec(line))
    .flatMap(match =>
      match
        ? [[match[1] ?? '', match[2] ?? match[3] ?? (match[4] ? Number(match[4]) : match[5])] as const]
        : [],
    )
  return Object.fromEntries(pairs)
}

function fromRecord(record: Record<string, unknown>): SourceMatter {
  const words = (key: string, from: unknown = record) => {
    const value = (from as Record<string, unknown> | undefined)?.[key]
    const text = typeof value === 'number' ? String(value) : value
    return typeof text === 'string' && text.trim() ? text.trim().replace(/\s+/g, ' ') : undefined
  }
  const weight = WEIGHTS.map(key => record[key]).find(value => typeof value === 'number')
  return {
    // VitePress writes the title of a home page as `hero.name`.
    title: words('title') ?? words('name', record['hero']),
    summary: words('description') ?? words('summary'),
    weight: weight as number | undefined,
  }
}
