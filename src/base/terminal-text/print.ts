/** Write to a terminal: what `Paint` adds stays, all other control characters are shown as pictures. */
import { wantsColour } from './paint.ts'
import { visible } from './visible.ts'

const ESC = String.fromCharCode(0x1b)
/** The codes of paint.ts: bold, dim, red, yellow, blue, and their ends. */
const PAINT = new RegExp(`(${ESC}\\[(?:1|2|22|31|33|34|39)m)`)

export type Stream = Pick<NodeJS.WriteStream, 'write'> & { isTTY?: boolean }

export function print(stream: Stream, text: string, env: NodeJS.ProcessEnv = process.env): void {
  if (!wantsColour(stream, env)) stream.write(visible(text))
  // `split` with a group returns the group as every second part.
  else
    stream.write(
      text
        .split(PAINT)
        .map((part, i) => (i % 2 === 1 ? part : visible(part)))
        .join(''),
    )
}
