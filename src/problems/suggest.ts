/** Of names that are there, the one that was most likely meant. */
import { distance } from 'fastest-levenshtein'
import type { NameSpec } from './fixes/types.ts'

/** The candidate a person most likely meant, or undefined when none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined
  // Two letters of three make another word.
  let least = (word.length <= 3 ? 1 : Math.max(2, Math.ceil(word.length / 3))) + 1
  for (const candidate of candidates) {
    const [wrong, right] = [word.toLowerCase(), candidate.toLowerCase()]
    const d = isSwapped(wrong, right) ? 1 : distance(wrong, right)
    if (d < least) {
      least = d
      best = candidate
    }
  }
  return best
}

/** As a problem takes them. */
export interface Suggestion {
  note: string
  fix?: NameSpec
}

/** As many names as a note lists. */
const MOST = 12

/** "Did you mean `x`?" when something is near, else the list of what is possible: of more than twelve, those that are nearest. */
export function suggest(word: string, candidates: Iterable<string>): Suggestion {
  const all = [...candidates]
  const near = nearest(word, all)
  if (near !== undefined) return didYouMean(word, near, !isSlip(word, near, all))
  if (all.length === 0) return { note: 'None is defined yet.' }
  const shown = (all.length > MOST ? nearestFirst(word, all).slice(0, MOST) : all).map(name => `\`${name}\``)
  return { note: `Known: ${shown.join(', ')}${all.length > shown.length ? ', …' : ''}.` }
}

/** A name that has the word in it, or is a piece of it, is near however long it is. Equals stay in their order. */
function nearestFirst(word: string, names: readonly string[]): string[] {
  const wanted = word.toLowerCase()
  const far = (name: string) => {
    const known = name.toLowerCase()
    return known.includes(wanted) || wanted.includes(known) ? 0 : distance(wanted, known)
  }
  return names
    .map(name => ({ name, far: far(name) }))
    .sort((a, b) => a.far - b.far)
    .map(({ name }) => name)
}

export function didYouMean(wrong: string, right: string, isGuess: boolean): Required<Suggestion> {
  return { note: `Did you mean \`${right}\`?`, fix: { kind: 'name', wrong, right, isGuess } }
}

/**
 * A slip of the hand: capitals, or one letter more, fewer, another or in the place of its neighbour, in a word that no other name is
 * as near to. Numbers tell names apart: for `scope-4` nobody but a person writes `scope-3`.
 */
export function isSlip(word: string, near: string, candidates: readonly string[]): boolean {
  const [wrong, right] = [word.toLowerCase(), near.toLowerCase()]
  const d = distance(wrong, right)
  const isOne = d <= 1 || (d === 2 && isSwapped(wrong, right))
  const isOther = candidates.some(other => other !== near && distance(wrong, other.toLowerCase()) <= d)
  return wrong.length > 3 && isOne && !isOther && digits(wrong) === digits(right)
}

const digits = (text: string) => text.replace(/\D/g, '')

function isSwapped(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, i) => letter !== b[i])
  return (
    a.length === b.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
  )
}
