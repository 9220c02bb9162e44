/**
 * Protects text that a spreadsheet would run as a formula.
 *
 * A CSV file has no types: a field that begins with `=`, `+`, `-` or `@` is a formula (OWASP, “CSV Injection”). An apostrophe
 * before it makes it text. An .xlsx file marks text cells as such and needs no protection.
 */

/** Includes full-width signs, which Chinese and Japanese versions of Excel treat like their ASCII forms. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/
/** Signed numbers also begin with a sign, but stay numbers. */
const NUMBER = /^[+-]?[\d.,\s\u2009\u202f]*\d\s*%?$/
/** Spreadsheets of many locales split fields at these characters, even inside quotes. */
const AFTER_SEPARATOR = /([;\t\r\n]\s*)(?=[=+\-@＝＋－＠])/g

export function inertText(text: string): string {
  if (NUMBER.test(text)) return text
  const inner = text.replace(AFTER_SEPARATOR, "$1'")
  return FORMULA.test(inner) ? `'${inner}` : inner
}
