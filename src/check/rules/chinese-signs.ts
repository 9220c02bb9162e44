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
const HAN = /\p{Script=Han}/u

export interface Around {
  /** Opening and closing, of the language. */
  quotes: string
  /** A citation stands directly before the text. */
  behindCitation: boolean
  /** Straight quotation marks in the paragraph before the text, and in the whole of it. */
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
      // Two may be one, typed twice.
      isGuess: wrong.length < 3,
    })),
    ...straightMarks(text, open, close, around),
  ].sort((a, b) => a.at - b.at)
}

/** Two around words are one mistake; where a citation parts them, each is one. Of an odd number nobody knows which are pairs. */
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
    // At the end of the text is what parts the two.
    return beside === undefined || HAN.test(beside)
      ? [{ at, wrong: '"', right: isOpening ? open : close, isGuess }]
      : []
  })
}

/** A bracket whose partner stays as it is: the two together are for a person to decide. */
function isAlone(text: string, at: number, found: ReadonlySet<number>): boolean {
  if (text[at] === '(') return !found.has(text.indexOf(')', at))
  return text[at] === ')' && !found.has(text.lastIndexOf('(', at))
}
