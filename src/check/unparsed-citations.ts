/** Finds parts of citations that were left as text: attributes separated from a citation, a name without its colon. */

import { directives } from '../directives/directives.ts'
import { CITATIONS } from '../directives/lookup.ts'
import { type ProblemText, textOf } from '../problems/diagnostics.ts'
import type { FixSpec } from '../problems/fixes/types.ts'
import type { Registry } from '../registry/types.ts'
import { pairsIn } from '../stages/2-markdown/attribute-pairs.ts'
import { straighten } from '../stages/2-markdown/mistakes/straighten.ts'

const CITED = CITATIONS.join('|')
/** Attributes that have a value within a line. */
const NAMES = [
  ...new Set(
    Object.values(directives)
      .filter(({ form }) => form === 'text')
      .flatMap(({ attributes }) => Object.entries(attributes))
      .flatMap(([name, { kind }]) => (kind === 'flag' ? [] : [name])),
  ),
].join('|')

export interface UnparsedCitation {
  from: number
  to: number
  text: ProblemText
  fix?: FixSpec
}

const ATTRIBUTES = new RegExp(`[{｛]\\s*(?:${NAMES})\\s*[=＝][^}｝\\n]*[}｝]?`, 'gu')
/** Attributes in round or full-width brackets directly after a citation. */
const BEHIND = new RegExp(`^[(（｛]\\s*(?=(?:${NAMES})\\s*[=＝])([^(（{｛)）}｝\\n]*)[)）}｝]`, 'u')
/** A wrong sign in place of the colon, or none. */
const NAME = new RegExp(
  `(?<![\\p{L}\\p{N}:：\\\\/]|[:：]\\s)([;；@$%&#\\\\/!~]?)(${CITED})\\[([\\w-]+)\\]`,
  'gu',
)
/** Placeholders of other programs: `{{metric:rd-spend}}`, `[[rd-spend]]`, `${rd-spend}`. */
const OTHER = new RegExp(
  `(\\$?\\{\\{?|\\[\\[)\\s*(?:(${CITED})[ \\t]*[:：.|/]?[ \\t]*)?([\\w-]+)\\s*(?:\\}\\}?|\\]\\])`,
  'gu',
)

/** `isBehind` is true if a citation precedes the text. */
export function findUnparsedCitations(
  text: string,
  registry: Registry,
  isBehind = false,
): UnparsedCitation[] {
  const behind = isBehind ? attributesBehind(text) : []
  const apart = [...text.matchAll(ATTRIBUTES)].filter(({ index }) => index > 0 || behind.length === 0)
  const attributes = apart.map(({ 0: written, index }) => ({
    from: index,
    to: index + written.length,
    text: textOf('directive-written/attributes', { written }),
  }))
  // Ids that are not in the registry are prose.
  const names = [...text.matchAll(NAME)].flatMap(
    ({ 0: written, 1: sign = '', 2: name = '', 3: id = '', index }) =>
      nameOf(id, name, registry) === name
        ? leftAt(index, written, `:${written.slice(sign.length)}`, false)
        : [],
  )
  const others = [...text.matchAll(OTHER)].flatMap(
    ({ 0: written, 1: open = '', 2: name, 3: id = '', index }) => {
      const right = nameOf(id, name ?? 'metric', registry)
      // A word in single braces is prose, even if it is an id.
      if (right === undefined || (name === undefined && open === '{')) return []
      return leftAt(index, written, `:${right}[${id}]`, name !== right)
    },
  )
  return [...behind, ...attributes, ...names, ...others]
}

function attributesBehind(text: string): UnparsedCitation[] {
  const [written, inside = ''] = BEHIND.exec(text) ?? []
  const pairs = straighten(inside)?.right ?? inside.trim()
  if (written === undefined || !pairsIn(pairs)) return []
  const right = `{${pairs}}`
  return [
    {
      from: 0,
      to: written.length,
      text: textOf('directive-written/braces', { written, right }),
      fix: { kind: 'sign', wrong: written, right, isGuess: false },
    },
  ]
}

/** The directive that cites an id: the one written if possible. */
function nameOf(id: string, meant: string, { metrics, targets }: Registry): string | undefined {
  if (metrics.has(id)) return meant === 'target' ? 'metric' : meant
  return targets.has(id) ? 'target' : undefined
}

function leftAt(from: number, written: string, right: string, isGuess: boolean): UnparsedCitation {
  return {
    from,
    to: from + written.length,
    text: textOf('directive-written/citation', { written, right }),
    fix: { kind: 'sign', wrong: written, right, isGuess },
  }
}
