/** Finds Latin punctuation in Chinese text, with its replacement. */

export interface WrongSign {
  at: number
  wrong: string
  right: string
  /** True if a person should confirm it. */
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
/** Signs after Han; after a Latin word or a number, only signs that join clauses, and only if Han follows. */
const HALF_WIDTH =
  /(?<=\p{Script=Han})(?:[,;:?!(]|\.(?!\.))(?=\s?\p{Script=Han}|\s|$)|(?<=\p{Script=Han})\)|(?<=[A-Za-z\d%])[,;?!](?=\p{Script=Han})/gu
/** A sign at the start of text that follows a citation. */
const BEHIND_CITATION =
  /^(?:[,;:?!(](?=\s?\p{Script=Han}|\s|$)|[,;](?=[A-Za-z\d])|\.(?=\p{Script=Han}|\s|$)|\))/u
const DOTS = /(?<=\p{Script=Han})(?:\.{3,}|。{2,})/gu
const HAN = /\p{Script=Han}/u

export interface Around {
  /** The opening and closing quotation marks of the language. */
  quotes: string
  /** A citation stands directly before the text. */
  behindCitation: boolean
  /** Number of straight quotation marks in the paragraph before the text, and in the whole paragraph. */
  quotesBefore: number
  quotesInAll: number
}

export function wrongSigns(text: string, around: Around): WrongSign[] {
  const { quotes, behindCitation } = around
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
      // Two full stops may be one, typed twice.
      isGuess: wrong.length < 3,
    })),
    ...straightMarks(text, open, close, around),
  ].sort((a, b) => a.at - b.at)
}

/**
 * Finds straight quotation marks: a pair around words is one mistake; marks separated by a citation are one each. With an odd number,
 * the pairs are guesses.
 */
function straightMarks(
  text: string,
  open: string,
  close: string,
  { quotesBefore, quotesInAll }: Around,
): WrongSign[] {
  const isGuess = quotesInAll % 2 === 1
  const marks = [...text.matchAll(/"/g)].map(({ index }) => index)
  if (quotesBefore % 2 === 0 && marks.length % 2 === 0)
    return [...text.matchAll(/"([^"\n]*)"/g)].flatMap(({ 0: wrong, 1: words = '', index: at }) =>
      HAN.test(words) ? [{ at, wrong, right: `${open}${words}${close}`, isGuess }] : [],
    )
  return marks.flatMap((at, i) => {
    const isOpening = (quotesBefore + i) % 2 === 0
    const beside = isOpening ? text[at + 1] : text[at - 1]
    // The mark stands beside the citation that separates the pair.
    return beside === undefined || HAN.test(beside)
      ? [{ at, wrong: '"', right: isOpening ? open : close, isGuess }]
      : []
  })
}

/** True for a bracket whose partner is not replaced, so that a person should decide. */
function isAlone(text: string, at: number, found: ReadonlySet<number>): boolean {
  if (text[at] === '(') return !found.has(text.indexOf(')', at))
  return text[at] === ')' && !found.has(text.lastIndexOf('(', at))
}
