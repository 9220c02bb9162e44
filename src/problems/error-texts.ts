import { plain } from './messages/message.ts'
import type { Message } from './messages/types.ts'
import { MissingPart } from './missing-part.ts'
import { WrongUse } from './wrong-use.ts'

export interface ErrorTexts {
  text: Message
  remedy?: Message
}

/** Returns the message of an error as data, which another process can translate; that of other programs and libraries is English. */
export function errorTexts(error: unknown): ErrorTexts {
  if (error instanceof MissingPart) return { text: error.text, remedy: error.remedyText }
  const [mistake] = error instanceof WrongUse ? error.texts : []
  return { text: mistake ?? plain((error as Error).message) }
}
