/** Finds parts of sequences that must be in one face, because otherwise an emoji falls apart or is not drawn at all. */

/** Joiners, variation selectors and skin tones. The parts of flags are not included, because only the emoji font has them. */
const JOINING = /[\u200d\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}]/u
const JOINED = /\p{Extended_Pictographic}/u
const KEYCAP = '\u20e3'
const KEYCAP_BASES = '0123456789#*'

/** Returns the parts of sequences among `characters`. */
export function joiningParts(characters: Iterable<string>): string[] {
  const all = [...characters]
  const joiners = all.filter(character => JOINING.test(character))
  const joined = joiners.length > 0 ? all.filter(character => JOINED.test(character)) : []
  const keycaps = all.includes(KEYCAP) ? [KEYCAP, ...KEYCAP_BASES] : []
  return [...joiners, ...joined, ...keycaps]
}
