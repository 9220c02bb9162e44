/** Finds keys between braces that include their value, `{ value:12 }`: YAML reads them as keys without a value. */
import { type Document, isScalar, visit } from 'yaml'
import { type Path, pathThrough } from '../yaml/yaml-nodes.ts'
import type { PlacedSlip } from './line-slips.ts'
import { entrySlip, halfWidth } from './slips.ts'

export function findKeySlips(
  document: Document,
  text: string,
  keysAt: (path: Path) => readonly string[],
): PlacedSlip[] {
  const slips: PlacedSlip[] = []
  visit(document, {
    Map(_, map, ancestors) {
      if (!map.flow) return
      const known = new Set(keysAt(pathThrough(ancestors)))
      for (const { key } of map.items) {
        if (!isScalar(key) || key.type !== 'PLAIN' || !key.range || known.has(String(key.value))) continue
        const [at, to] = key.range
        const wrong = text.slice(at, to)
        const slip = entrySlip(wrong, known)
        // A name chosen by the editor may consist of two words.
        if (!slip || (slip.isGuess && !/[：＝]/.test(wrong))) continue
        slips.push({ at, ...slip, right: hasEntries(wrong, known) ? halfWidth(slip.right) : slip.right })
      }
    },
  })
  return slips
}

/** True if full-width commas separate entries, rather than belong to a text. */
function hasEntries(wrong: string, known: ReadonlySet<string>): boolean {
  const [, ...others] = wrong.split('，')
  return (
    others.length > 0 && others.every(other => known.has(/^\s*([\w-]+)\s*[:：=＝]/.exec(other)?.[1] ?? ''))
  )
}
