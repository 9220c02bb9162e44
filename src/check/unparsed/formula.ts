/** Distinguishes formulas between dollar signs from prices. */

const SIGNS = /\\[A-Za-z]|[\^_]/
const OPERATION = /^[A-Za-z0-9\s+\-*/=().,<>|']*[A-Za-z][A-Za-z0-9\s+\-*/=().,<>|']*$/
const WORD = /[A-Za-z]{3}/

/** `whole` includes its dollar signs, one or two on each side. */
export function isFormula(whole: string): boolean {
  const inside = whole.replace(/^\$\$?|\$\$?$/g, '').trim()
  if (whole.startsWith('$$') || SIGNS.test(inside)) return inside !== ''
  if (/^[A-Za-z]$/.test(inside)) return true
  return OPERATION.test(inside) && /[=+<>]/.test(inside) && !WORD.test(inside)
}
