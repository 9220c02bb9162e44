import { plain } from './messages/message.ts'
import { english } from './messages/render.ts'
import type { Message } from './messages/types.ts'

/** A mistake in the call, such as an unknown edition; not a mistake in the report. Ends the program with exit code 2. */
export class WrongUse extends Error {
  override name = 'WrongUse'
  /** The mistakes in the call; `message` has them in English, one per line. */
  readonly texts: readonly Message[]

  constructor(text: Message | readonly Message[] | string) {
    const texts = typeof text === 'string' ? [plain(text)] : 'id' in text ? [text] : text
    super(texts.map(mistake => english(mistake)).join('\n'))
    this.texts = texts
  }
}
