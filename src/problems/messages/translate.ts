/**
 * Problems in the editor's own language.
 *
 * Stages write English; a catalogue knows each sentence with `{}` where a stage puts a name or a number, so that no stage needs to
 * know who reads. What the catalogue lacks stays English, and a test holds it to every sentence of the code.
 */
import { mends } from './zh-hans-mends.ts'
import { reasons } from './zh-hans-reasons.ts'
import { results } from './zh-hans-results.ts'
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

/** What a command says of its result is a text by itself; in a problem, what was put in may be a sentence too. */
function inChinese(): Say {
  const problem = problemsInChinese()
  const patterns = patternsOf(results)
  return text => {
    const exact = Object.hasOwn(results, text) ? results[text] : undefined
    if (exact !== undefined) return exact
    const found = patterns.find(({ match }) => match.test(text))
    // A problem is longer than what a pattern of a word or two was made for.
    return found && !/^(?:Unexpected|expected) /.test(text) ? filled(found, text) : problem(text)
  }
}

function problemsInChinese(): Say {
  const exact: Readonly<Record<string, string>> = { ...words, ...reasons, ...mends }
  const patterns = patternsOf(exact)
  const say = (text: string): string => {
    const whole = Object.hasOwn(exact, text) ? exact[text] : undefined
    if (whole !== undefined && !whole.includes('{}')) return whole
    const found = patterns.find(({ match }) => match.test(text))
    // What was put in may be a sentence itself: `Unexpected value {}, {}`.
    return found ? filled(found, text, piece) : (sentences(text) ?? text)
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

function filled({ match, into }: Pattern, text: string, piece: Say = put => put): string {
  const found = match.exec(text)
  let next = 0
  return into.replace(/( ?)\{(\d?)\}( ?)/g, (whole, before: string, n: string, after: string, at: number) => {
    const put = piece(found?.[n ? Number(n) : ++next] ?? '')
    // A space stands between Chinese and what is named, not between Chinese and Chinese.
    const isOpen = isHan(into[at - 1]) && isHan(put[0])
    const isClosed = isHan(put.at(-1)) && isHan(into[at + whole.length])
    return (isOpen ? '' : before) + put + (isClosed ? '' : after)
  })
}

const isHan = (letter = ''): boolean => /\p{Script=Han}/u.test(letter)

/** Those that say more come first. */
const patternsOf = (catalogue: Readonly<Record<string, string>>): Pattern[] =>
  Object.entries(catalogue)
    .filter(([from]) => from.includes('{}'))
    .map(([from, into]) => pattern(from, into))
    .sort((a, b) => b.weight - a.weight)

function pattern(from: string, into: string): Pattern {
  const literal = from.split('{}').map(text => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return {
    match: new RegExp(`^${literal.join('([\\s\\S]*?)')}$`),
    weight: from.replaceAll('{}', '').length,
    into,
  }
}
