/**
 * Makes control characters visible before text of a report is written to a terminal. A stranger's chapter could otherwise clear the
 * screen, rename the window, or hide part of a message.
 */

/** Control characters except tab and newline, and characters that override text direction. */
const CONTROL = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu

/** Replaces ESC by `␛` and DEL by `␡`; a control without a symbol is written as its code point, `<U+009B>`. */
export const visible = (text: string): string => text.replace(CONTROL, picture)

function picture(control: string): string {
  const code = control.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '␡' : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
}
