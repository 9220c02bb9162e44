/**
 * Text that a spreadsheet would run as a formula, made inert.
 *
 * A CSV file has no types: a field that begins with `=`, `+`, `-` or `@` is a formula (OWASP, “CSV Injection”). An apostrophe
 * before it makes it text. An .xlsx file says which cells are text and needs none of this.
 */

/** Full-width signs are read as their ASCII twins in Chinese and Japanese versions of Excel. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/
/** Signed numbers begin with a sign as well, and stay numbers. */
const NUMBER = /^[+-]?[\d.,\s\u2009\u202f]*\d\s*%?$/
/** Programs in many countries split fields here, and do not know that the quotes began before. */
const AFTER_SEPARATOR = /([;\t\r\n]\s*)(?=[=+\-@＝＋－＠])/g

export function inertText(text: string): string {
  if (NUMBER.test(text)) return text
  const inner = text.replace(AFTER_SEPARATOR, "$1'")
  return FORMULA.test(inner) ? `'${inner}` : inner
}
