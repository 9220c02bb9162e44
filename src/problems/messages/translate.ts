/**
 * Translates messages into the user's language.
 *
 * Stages write English. The catalogue contains each sentence with `{}` in place of inserted names and numbers, so that stages need not
 * know the language. Sentences missing from the catalogue stay English; a test checks that every sentence of the code is there.
 */
import { catalogue as chineseCatalogue } from './catalogues/zh-hans.ts'
import { english, renderer, type Translate } from './render.ts'
import type { Message, TextId, Values } from './types.ts'
import { notes } from './zh-hans-notes.ts'
import { reasons } from './zh-hans-reasons.ts'
import { results } from './zh-hans-results.ts'
import { words } from './zh-hans-words.ts'

/** Until every text is in a catalogue: also translates finished English sentences. */
export interface Say extends Translate {
  (text: string): string
}
type OldSay = (text: string) => string

export function sayIn(language: 'en' | 'zh-Hans'): Say {
  return language === 'en'
    ? withSentences(english, text => text)
    : withSentences(renderer('zh-Hans', chineseCatalogue), inChinese())
}

/** Until every text is in a catalogue: also translates the finished English sentences in messages of other code. */
export const matchSentences = (chinese: Translate): Translate => withSentences(chinese, inChinese())

function withSentences(translate: Translate, old: OldSay): Say {
  const say = (text: string | Message, values?: Values): string => {
    if (typeof text === 'string')
      return isId(text) ? translate({ id: text, values: values ?? {} }) : old(text)
    return text.id === 'plain' ? old(String(text.values['text'])) : translate(text)
  }
  const { language } = translate
  const sentences = (messages: readonly Message[]) =>
    messages.map(message => say(message)).join(language === 'en' ? ' ' : '')
  return Object.assign(say, { language, sentences }) as Say
}

const isId = (text: string): text is TextId =>
  Object.hasOwn(chineseCatalogue, text) &&
  typeof chineseCatalogue[text as keyof typeof chineseCatalogue] === 'string'

interface Pattern {
  match: RegExp
  /** Number of fixed characters. If two patterns match, the longer one wins. */
  weight: number
  into: string
}

/** Results of commands are matched as a whole; in problems, inserted text may itself be a sentence. */
function inChinese(): OldSay {
  const problem = problemsInChinese()
  const patterns = patternsOf(results)
  return text => {
    const exact = Object.hasOwn(results, text) ? results[text] : undefined
    if (exact !== undefined) return exact
    const pattern = patterns.find(({ match }) => match.test(text))
    // Short result patterns must not match a problem.
    return pattern && !/^(?:Unexpected|expected) /.test(text) ? fillIn(pattern, text) : problem(text)
  }
}

function problemsInChinese(): OldSay {
  const exact: Readonly<Record<string, string>> = { ...words, ...reasons, ...notes }
  const patterns = patternsOf(exact)
  const say: OldSay = text => {
    const whole = Object.hasOwn(exact, text) ? exact[text] : undefined
    if (whole !== undefined && !whole.includes('{}')) return whole
    const pattern = patterns.find(({ match }) => match.test(text))
    // Inserted text may itself be a sentence: `Unexpected value {}, {}`.
    return pattern ? fillIn(pattern, text, piece) : (sentences(text) ?? text)
  }
  const piece = (text: string): string => (/^[\w` ]/.test(text) && text.trim() !== '' ? say(text) : text)
  /** Translates a note of several sentences one by one. */
  const sentences = (text: string): string | undefined => {
    const at = text.search(/(?<=[.?]) (?=[A-Z`])/)
    if (at < 0) return undefined
    const [first, others] = [text.slice(0, at), text.slice(at + 1)]
    const translated = say(first)
    return translated === first ? undefined : translated + say(others)
  }
  return say
}

function fillIn({ match, into }: Pattern, text: string, piece: OldSay = inserted => inserted): string {
  const groups = match.exec(text)
  let next = 0
  return into.replace(/( ?)\{(\d?)\}( ?)/g, (whole, before: string, n: string, after: string, at: number) => {
    const inserted = piece(groups?.[n ? Number(n) : ++next] ?? '')
    // Chinese text and an inserted name are separated by a space, two pieces of Chinese text are not.
    const isOpen = isHan(into[at - 1]) && isHan(inserted[0])
    const isClosed = isHan(inserted.at(-1)) && isHan(into[at + whole.length])
    return (isOpen ? '' : before) + inserted + (isClosed ? '' : after)
  })
}

const isHan = (letter = ''): boolean => /\p{Script=Han}/u.test(letter)

/** Patterns of a catalogue, those with the most fixed characters first. */
const patternsOf = (catalogue: Readonly<Record<string, string>>): Pattern[] =>
  Object.entries(catalogue)
    .filter(([from]) => from.includes('{}'))
    .map(([from, into]) => pattern(from, into))
    .sort((a, b) => b.weight - a.weight)

function pattern(from: string, into: string): Pattern {
  const fixedTexts = from.split('{}').map(text => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return {
    match: new RegExp(`^${fixedTexts.join('([\\s\\S]*?)')}$`),
    weight: from.replaceAll('{}', '').length,
    into,
  }
}
