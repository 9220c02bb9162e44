/** Checks mistakes between braces that the parsed attributes do not show: duplicates, curly quotation marks, values of flags. */
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { lookupTable } from '../../../base/lookup-table.ts'
import type { Directive, DirectiveSpec } from '../../../directives/types.ts'
import { problem } from '../../../problems/diagnostics.ts'
import { type Braces, findBraces, type Pair, pairsIn } from '../attribute-pairs.ts'
import { pointAt } from '../point-at.ts'
import { reportOddSign } from './report-unclosed.ts'
import { straighten } from './straighten.ts'

export function checkRawAttributes(directive: Directive, { attributes }: DirectiveSpec, file: VFile): void {
  const source = String(file.value)
  const braces = findBraces(directive, source)
  const pairs = braces && pairsIn(braces.text)
  if (!braces || !pairs) return
  checkMarks(directive, braces, pairs, file)
  checkTwice(braces, pairs, file)
  // The parser drops this key, because assigning it to a plain object sets the prototype.
  for (const pair of pairs)
    if (pair.name === '__proto__')
      problem(
        file,
        'directive-attributes/reserved',
        { attribute: pair.name, name: directive.name },
        { place: placeOf(braces, pair, source) },
      )
    else if (attributes[pair.name]?.kind === 'flag' && !isAffirmative(pair))
      reportFlag(directive, braces, pair, file)
}

const placeOf = ({ from }: Braces, pair: Pair, source: string): Position => ({
  start: pointAt(source, from + pair.from),
  end: pointAt(source, from + pair.to),
})

/** Reports curly quotation marks around a value, which would be printed with it, and reads the value without them. */
function checkMarks(directive: Directive, braces: Braces, pairs: readonly Pair[], file: VFile): void {
  if (!pairs.some(({ value, isQuoted }) => !isQuoted && /^[“”„‟＂‘’]/u.test(value ?? ''))) return
  const straight = straighten(braces.text)
  if (!straight) return
  reportOddSign(directive.name, braces, straight, file)
  const read = pairsIn(straight.right) ?? []
  directive.attributes = lookupTable(Object.fromEntries(read.map(({ name, value = '' }) => [name, value])))
}

/** Reports duplicate attributes, of which the parser keeps the last. */
function checkTwice(braces: Braces, pairs: readonly Pair[], file: VFile): void {
  const source = String(file.value)
  const seen = new Map<string, Pair>()
  for (const pair of pairs) {
    const before = seen.get(pair.name)
    seen.set(pair.name, pair)
    if (!before || pair.name === 'class') continue
    const text = ({ from, to }: Pair) => braces.text.slice(from, to)
    problem(
      file,
      'directive-attributes/duplicate',
      { attribute: pair.name, first: text(before), second: text(pair) },
      { place: placeOf(braces, pair, source) },
    )
  }
}

const isAffirmative = ({ name, value = '' }: Pair) => ['', 'true', 'yes', name].includes(value.toLowerCase())

function reportFlag({ name: directive }: Directive, braces: Braces, pair: Pair, file: VFile): void {
  const written = braces.text.slice(pair.from, pair.to)
  problem(
    file,
    'directive-attributes/flag',
    { written, name: directive, flag: pair.name },
    {
      place: placeOf(braces, pair, String(file.value)),
      fix: { kind: 'sign', wrong: written, right: pair.name, isGuess: true },
    },
  )
}
