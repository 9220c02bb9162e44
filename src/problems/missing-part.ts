import { plain } from './messages/message.ts'
import { english } from './messages/render.ts'
import type { Message } from './messages/types.ts'

/** Something this machine lacks, with the one command or setting that provides it (`remedy`). Ends the program with exit code 3. */
export class MissingPart extends Error {
  override name = 'MissingPart'
  readonly remedy: string
  /** The message and the remedy as data: `message` and `remedy` are English. */
  readonly text: Message
  readonly remedyText: Message

  constructor(text: Message | string, remedy: Message | string, options?: ErrorOptions) {
    const [message, help] = [text, remedy].map(part => (typeof part === 'string' ? plain(part) : part)) as [
      Message,
      Message,
    ]
    super(english(message), options)
    this.text = message
    this.remedyText = help
    this.remedy = english(help)
  }
}
