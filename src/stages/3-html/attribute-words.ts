/** Splits an attribute into words, each with its place, so that a problem marks the one wrong name in a list. */
import type { Point, Position } from 'unist'
import { problem } from '../../problems/diagnostics.ts'
import { MAX_NAMES } from '../2-markdown/bounds.ts'
import type { Directive, RenderContext } from './context.ts'

declare module 'mdast' {
  interface Data {
    /** Places of the words by attribute, for directives made from other syntax such as a fence. */
    words?: Readonly<Record<string, readonly Position[]>>
  }
}

export interface Word {
  text: string
  /** The whole directive if the word cannot be located. */
  place: Position | Directive
}

export function attributeWords(node: Directive, name: string, { file }: RenderContext): Word[] {
  const value = boundedList(node, name, file)
  const [comma] = /[，、;；]/u.exec(value) ?? []
  if (comma !== undefined)
    problem(
      file,
      'directive-attributes/comma',
      { sign: comma, attribute: name, names: wordsOf(value).join(', ') },
      {
        place: node,
        fix: { kind: 'name', wrong: value, right: wordsOf(value).join(','), isGuess: false },
      },
    )
  const places = node.data?.words?.[name] ?? placesIn(node, name, value, String(file.value))
  return wordsOf(value).map((text, i) => ({ text, place: places[i] ?? node }))
}

/** The list in an attribute, cut to its first name if it is too long, so that later limits are not reported as well. */
function boundedList(node: Directive, name: string, file: RenderContext['file']): string {
  const value = node.attributes?.[name] ?? ''
  const words = wordsOf(value)
  if (words.length <= MAX_NAMES) return value
  problem(
    file,
    'directive-attributes/count',
    { count: words.length, attribute: name, most: MAX_NAMES },
    { place: node },
  )
  return words.slice(0, 1).join(', ')
}

export const wordsOf = (list: string): string[] => list.split(/[\s,，、;；]+/u).filter(Boolean)

function placesIn({ position }: Directive, name: string, value: string, text: string): Position[] {
  const { start, end } = position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return []
  const source = text.slice(start.offset, end.offset)
  const attribute = new RegExp(`[{\\s]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'}]+))`, 'g')
  for (const found of source.matchAll(attribute)) {
    const written = found[1] ?? found[2] ?? found[3] ?? ''
    if (written !== value) continue
    const quote = found[3] === undefined ? 1 : 0
    return wordPlaces(source, found.index + found[0].length - quote - written.length, start, wordsOf(written))
  }
  return []
}

/** Locates consecutive words in `source` after the offset `from`; `start` is the place of the source's first character. */
export function wordPlaces(source: string, from: number, start: Point, words: readonly string[]): Position[] {
  let at = from
  return words.map(word => {
    const found = Math.max(source.indexOf(word, at), at)
    at = found + word.length
    return { start: pointAt(source, found, start), end: pointAt(source, at, start) }
  })
}

function pointAt(source: string, index: number, start: Point): Point {
  const before = source.slice(0, index).split('\n')
  const last = before.at(-1) ?? ''
  return {
    line: start.line + before.length - 1,
    column: (before.length > 1 ? 1 : start.column) + last.length,
    ...(start.offset === undefined ? {} : { offset: start.offset + index }),
  }
}
