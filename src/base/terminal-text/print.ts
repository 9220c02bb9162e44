/** Writes to a terminal. The codes that `Paint` adds are kept; all other control characters are made visible. */
import { wantsColour } from './paint.ts'
import { visible } from './visible.ts'

const ESC = String.fromCharCode(0x1b)
/** The codes of paint.ts: bold, dim, red, yellow, blue, and their resets. */
const PAINT = new RegExp(`(${ESC}\\[(?:1|2|22|31|33|34|39)m)`)

export type Stream = Pick<NodeJS.WriteStream, 'write'> & { isTTY?: boolean }

export function print(stream: Stream, text: string, env: NodeJS.ProcessEnv = process.env): void {
  if (!wantsColour(stream, env)) stream.write(visible(text))
  // `split` with a capture group returns the captured codes at odd indexes.
  else
    stream.write(
      text
        .split(PAINT)
        .map((part, i) => (i % 2 === 1 ? part : visible(part)))
        .join(''),
    )
}
