/**
 * Problems in the editor's own language.
 *
 * Stages write English; a catalogue knows each sentence with `{}` where a stage puts a name or a number, so that no stage needs to
 * know who reads. What the catalogue lacks stays English, and a test holds it to every sentence of the code.
 */
import { mends } from './zh-hans-mends.ts'
import { reasons } from './zh-hans-reasons.ts'
import { words } from './zh-hans-words.ts'

export type Say = (text: string) => string

/** Languages of messages. */
export const MESSAGE_LANGUAGES = ['en', 'zh-Hans'] as const
export type MessageLanguage = (typeof MESSAGE_LANGUAGES)[number]

/** `--lang` first, then the environment as gettext reads it: LC_ALL, LC_MESSAGES, LANG. Anything but Chinese is English. */
export function messageLanguage(asked: string | undefined, env: NodeJS.ProcessEnv): MessageLanguage {
  const tag = asked ?? (env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || 'en')
  return /^zh\b|^zh_/i.test(tag) ? 'zh-Hans' : 'en'
}

export function sayIn(language: MessageLanguage): Say {
  return language === 'en' ? text => text : inChinese()
}

interface Pattern {
  match: RegExp
  /** Letters that are its own: of two that match, the one that says more is meant. */
  weight: number
  into: string
}

function inChinese(): Say {
  const exact: Readonly<Record<string, string>> = { ...words, ...reasons, ...mends }
  const patterns = Object.entries(exact)
    .filter(([from]) => from.includes('{}'))
    .map(([from, into]) => pattern(from, into))
    .sort((a, b) => b.weight - a.weight)
  const say = (text: string): string => {
    const whole = Object.hasOwn(exact, text) ? exact[text] : undefined
    if (whole !== undefined && !whole.includes('{}')) return whole
    for (const { match, into } of patterns) {
      const found = match.exec(text)
      if (!found) continue
      let next = 0
      // What was put in may be a sentence itself: `Unexpected value {}, {}`.
      return into.replace(/\{(\d?)\}/g, (_, n: string) => piece(found[n ? Number(n) : ++next] ?? ''))
    }
    return sentences(text) ?? text
  }
  const piece = (text: string): string => (/^[\w` ]/.test(text) && text.trim() !== '' ? say(text) : text)
  /** Two mends in one note. */
  const sentences = (text: string): string | undefined => {
    const at = text.search(/(?<=[.?]) (?=[A-Z`])/)
    if (at < 0) return undefined
    const [first, rest] = [text.slice(0, at), text.slice(at + 1)]
    const said = say(first)
    return said === first ? undefined : said + say(rest)
  }
  return say
}

function pattern(from: string, into: string): Pattern {
  const literal = from.split('{}').map(text => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return {
    match: new RegExp(`^${literal.join('([\\s\\S]*?)')}$`),
    weight: from.replaceAll('{}', '').length,
    into,
  }
}
