/**
 * If several citations use the same unknown name, and a similar name of the registry is unused, the registry may be the misspelled
 * one. Their fixes become guesses, because only a person can decide.
 */

import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { message as messageOf } from '../problems/messages/message.ts'
import { english } from '../problems/messages/render.ts'

/** Rules about names that are defined in registry files. */
const OF_REGISTRY = new Set(['metric-known', 'target-known', 'source-known'])

interface Slip {
  wrong: string
  right: string
  messages: VFileMessage[]
}

export function flagAgreedMisspellings(files: Iterable<VFile>): void {
  const all = [...files]
  for (const { wrong, right, messages } of slipsIn(all)) {
    if (messages.length < 2 || all.some(file => isUsed(right, file))) continue
    for (const message of messages) {
      if (message.fix && 'isGuess' in message.fix) message.fix = { ...message.fix, isGuess: true }
      const note = [
        messageOf('suggest/did-you-mean', { name: right }),
        messageOf('check/agreed-misspelling', { wrong, right, count: messages.length }),
      ]
      message.note = english.sentences(note)
      if (message.text) message.text = { ...message.text, note }
    }
  }
}

/** Groups the fixes that need no person by the change that they make. */
function slipsIn(files: readonly VFile[]): Slip[] {
  const slips = new Map<string, Slip>()
  for (const file of files) {
    const lines = file.messages.length > 0 ? String(file.value).split('\n') : []
    for (const message of file.messages) {
      const { fix, ruleId = '', line = 0 } = message
      if (!fix || !('text' in fix) || fix.isGuess || !OF_REGISTRY.has(ruleId)) continue
      const wrong = (lines[line - 1] ?? '').slice(fix.column - 1, fix.endColumn - 1)
      const key = [ruleId, wrong, fix.text].join('\0')
      const slip = slips.get(key) ?? { wrong, right: fix.text, messages: [] }
      slips.set(key, slip)
      slip.messages.push(message)
    }
  }
  return [...slips.values()]
}

/** True if the name is cited in a chapter or named in another entry; the same word in prose does not count. */
function isUsed(name: string, { path, value }: VFile): boolean {
  const cited = path.endsWith('.md')
    ? `\\[${name}\\]|^\\s*-\\s*${name}\\s*$|\\b(?:metrics?|targets|source)\\s*[=:].*(?<![\\w-])${name}(?![\\w-])`
    : `(?:[:[,]|^\\s*-)\\s*["']?${name}["']?\\s*(?:[,}\\]#]|$)`
  return new RegExp(cited, 'm').test(String(value))
}
