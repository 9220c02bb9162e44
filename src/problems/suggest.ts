/** Suggests existing names for a misspelled one. */
import { distance } from 'fastest-levenshtein'
import type { NameSpec } from './fixes/types.ts'
import { code, listed, message } from './messages/message.ts'
import type { Message } from './messages/types.ts'

/** The candidate with the fewest differing letters, or undefined if none is similar. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined
  // In a word of three letters, two different letters make another word.
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

/** Options for `problem`. */
export interface Suggestion {
  note: Message | readonly Message[]
  fix?: NameSpec
}

/** The existing name that is meant, which a program can write. */
export interface NameSuggestion {
  note: Message
  fix: NameSpec
}

/** Maximum number of names in a note. */
const MOST = 12

/** Returns "Did you mean `x`?" if a name is similar, else a list of the known names; of more than twelve, the most similar. */
export function suggest(word: string, candidates: Iterable<string>): Suggestion & { note: Message } {
  const all = [...candidates]
  const similar = nearest(word, all)
  if (similar !== undefined) return didYouMean(word, similar, !isSlip(word, similar, all))
  if (all.length === 0) return { note: message('suggest/none') }
  if (all.length <= MOST) return { note: message('suggest/known', { names: listed(all.map(code)) }) }
  const names = listed(nearestFirst(word, all).slice(0, MOST).map(code))
  return { note: message('suggest/known-among-others', { names }) }
}

/** Sorts names by similarity, stably. A name that contains the word, or is contained in it, counts as equal to it. */
function nearestFirst(word: string, names: readonly string[]): string[] {
  const wanted = word.toLowerCase()
  const distanceTo = (name: string) => {
    const known = name.toLowerCase()
    return known.includes(wanted) || wanted.includes(known) ? 0 : distance(wanted, known)
  }
  return names
    .map(name => ({ name, distance: distanceTo(name) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ name }) => name)
}

export function didYouMean(wrong: string, right: string, isGuess: boolean): NameSuggestion {
  return {
    note: message('suggest/did-you-mean', { name: right }),
    fix: { kind: 'name', wrong, right, isGuess },
  }
}

/**
 * True for a typing slip that can be fixed without asking: other capitals, or one letter added, missing, changed or swapped, in a word
 * that no other candidate is as similar to. Digits must be the same: `scope-4` is not a slip for `scope-3`.
 */
export function isSlip(word: string, similar: string, candidates: readonly string[]): boolean {
  const [wrong, right] = [word.toLowerCase(), similar.toLowerCase()]
  const d = distance(wrong, right)
  const isOneLetter = d <= 1 || (d === 2 && isSwapped(wrong, right))
  const hasRival = candidates.some(other => other !== similar && distance(wrong, other.toLowerCase()) <= d)
  return wrong.length > 3 && isOneLetter && !hasRival && digits(wrong) === digits(right)
}

const digits = (text: string) => text.replace(/\D/g, '')

function isSwapped(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, i) => letter !== b[i])
  return (
    a.length === b.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
  )
}
