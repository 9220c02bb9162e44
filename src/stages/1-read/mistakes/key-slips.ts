/** Keys between braces that hold their value as well, `{ value:12 }`: YAML reads them as keys without one. */
import { type Document, isScalar, visit } from 'yaml'
import { type Path, pathThrough } from '../yaml/yaml-nodes.ts'
import type { PlacedSlip } from './line-slips.ts'
import { entrySlip, halfWidth } from './slips.ts'

export function findKeySlips(
  document: Document,
  text: string,
  keysAt: (path: Path) => readonly string[],
): PlacedSlip[] {
  const found: PlacedSlip[] = []
  visit(document, {
    Map(_, map, ancestors) {
      if (!map.flow) return
      const known = new Set(keysAt(pathThrough(ancestors)))
      for (const { key } of map.items) {
        if (!isScalar(key) || key.type !== 'PLAIN' || !key.range || known.has(String(key.value))) continue
        const [at, to] = key.range
        const wrong = text.slice(at, to)
        const slip = entrySlip(wrong, known)
        // Of a name that only an editor gives, a word behind it may be all that it is.
        if (!slip || (slip.isGuess && !/[：＝]/.test(wrong))) continue
        found.push({ at, ...slip, right: holdsEntries(wrong, known) ? halfWidth(slip.right) : slip.right })
      }
    },
  })
  return found
}

/** Wide commas between entries; those of a text are its own. */
function holdsEntries(wrong: string, known: ReadonlySet<string>): boolean {
  const [, ...others] = wrong.split('，')
  return (
    others.length > 0 && others.every(other => known.has(/^\s*([\w-]+)\s*[:：=＝]/.exec(other)?.[1] ?? ''))
  )
}
