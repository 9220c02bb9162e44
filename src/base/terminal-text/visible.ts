/**
 * Words of a report on their way to a terminal: control characters as pictures, because a chapter of a stranger could otherwise
 * clear the screen, rename the window, or hide what a message says.
 */

/** Controls but tabs and ends of lines, and what turns the direction of the words after it. */
const CONTROL = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu

/** ESC is `␛`, DEL `␡`; what has no picture is written as its number: `<U+009B>`. */
export const visible = (text: string): string => text.replace(CONTROL, picture)

function picture(control: string): string {
  const code = control.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '␡' : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
}
