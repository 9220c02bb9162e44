/** Signs in Chinese text that are those of Latin text, and what stands in their place. */

export interface WrongSign {
  at: number
  wrong: string
  right: string
  /** A person should look. */
  isGuess: boolean
}

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}
/** Behind Han; behind a Latin word or a number only where Han follows and the sign joins sentences. */
const HALF_WIDTH =
  /(?<=\p{Script=Han})(?:[,;:?!(]|\.(?!\.))(?=\s?\p{Script=Han}|\s|$)|(?<=\p{Script=Han})\)|(?<=[A-Za-z\d%])[,;?!](?=\p{Script=Han})/gu
/** The first sign of a text that goes on behind a citation. */
const BEHIND_CITATION =
  /^(?:[,;:?!(](?=\s?\p{Script=Han}|\s|$)|[,;](?=[A-Za-z\d])|\.(?=\p{Script=Han}|\s|$)|\))/u
const DOTS = /(?<=\p{Script=Han})(?:\.{3,}|。{2,})/gu
const STRAIGHT = /"([^"\n]*\p{Script=Han}[^"\n]*)"/gu

/** `quotes`: opening and closing, of the language. `behindCitation`: a citation stands directly before the text. */
export function wrongSigns(text: string, quotes: string, behindCitation: boolean): WrongSign[] {
  const [open = '“', close = '”'] = [...quotes]
  const first = behindCitation ? BEHIND_CITATION.exec(text) : null
  const halves = [...(first ? [first] : []), ...text.matchAll(HALF_WIDTH)]
  const found = new Set(halves.map(({ index }) => index))
  return [
    ...halves.map(({ 0: wrong, index: at }) => ({
      at,
      wrong,
      right: FULL[wrong] ?? '',
      isGuess: isAlone(text, at, found),
    })),
    ...[...text.matchAll(DOTS)].map(({ 0: wrong, index: at }) => ({
      at,
      wrong,
      right: '……',
      isGuess: false,
    })),
    ...[...text.matchAll(STRAIGHT)].map(({ 0: wrong, 1: words, index: at }) => ({
      at,
      wrong,
      right: `${open}${words}${close}`,
      isGuess: false,
    })),
  ].sort((a, b) => a.at - b.at)
}

/** A bracket whose partner stays as it is: the two together are for a person to decide. */
function isAlone(text: string, at: number, found: ReadonlySet<number>): boolean {
  if (text[at] === '(') return !found.has(text.indexOf(')', at))
  return text[at] === ')' && !found.has(text.lastIndexOf('(', at))
}
