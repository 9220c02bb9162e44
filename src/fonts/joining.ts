/** Parts of sequences that one face must have together, or an emoji falls apart or is not drawn at all. */

/** Joiners, variants and tones; the parts that flags are made of are in the emoji font only. */
const JOINING = /[\u200d\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}]/u
const JOINED = /\p{Extended_Pictographic}/u
const KEYCAP = '\u20e3'
const KEYCAP_BASES = '0123456789#*'

/** Those of `characters`. */
export function joiningIn(characters: Iterable<string>): string[] {
  const all = [...characters]
  const joiners = all.filter(character => JOINING.test(character))
  const joined = joiners.length > 0 ? all.filter(character => JOINED.test(character)) : []
  const keycaps = all.includes(KEYCAP) ? [KEYCAP, ...KEYCAP_BASES] : []
  return [...joiners, ...joined, ...keycaps]
}
