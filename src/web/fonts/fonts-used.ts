/**
 * Which characters of a page each bundled face sets, so that a page loads those and no others.
 *
 * The cascade is computed without a browser. Where a rule holds on some screens only, its faces are counted beside those
 * that go without it: a character too many costs a hundred bytes, one too few would be set in a stranger's font.
 */
import type { ChildNode, Document, Element } from 'domhandler'
import { parseDocument } from 'htmlparser2'
import type { Covers } from '../../fonts/coverage.ts'
import type { FontFace } from '../../fonts/font-faces.ts'
import { chooseFace } from './choose-face.ts'
import { type ComputedFont, computeFont, INITIAL } from './computed-font.ts'
import type { Declaration, FontRule } from './font-rules.ts'

export type FontUse = ReadonlyMap<FontFace, Set<string>>

/** `rules` are those of all styles that hold on the page (`fontRules`). */
export function fontsUsed(
  html: string,
  rules: readonly FontRule[],
  faces: readonly FontFace[],
  covers: Covers,
): FontUse {
  const conditions = [...new Set(rules.flatMap(({ condition }) => (condition === '' ? [] : [condition])))]
  const use = new Map<FontFace, Set<string>>()
  const add = (text: string, font: ComputedFont) => {
    for (const character of text) {
      if (character <= ' ' && character !== ' ') continue
      const face = chooseFace(font, character, faces, covers)
      if (face) use.set(face, (use.get(face) ?? new Set()).add(character))
    }
  }
  const document = parseDocument(html)
  for (const holds of new Set([[], ...conditions.map(one => [one]), conditions]))
    walk(
      document,
      new Cascade(rules.filter(({ condition }) => condition === '' || holds.includes(condition))),
      add,
    )
  return use
}

const SILENT = new Set(['head', 'script', 'style', 'template'])

function walk(document: Document, cascade: Cascade, add: (text: string, font: ComputedFont) => void): void {
  const visit = (node: ChildNode, font: ComputedFont): void => {
    if (node.type === 'text') add(node.data, font)
    if (node.type !== 'tag' || SILENT.has(node.name)) return
    const { own, pseudos } = cascade.of(node)
    const computed = computeFont(font, own)
    for (const declarations of pseudos) {
      const content = declarations.findLast(({ property }) => property === 'content')?.value ?? ''
      add(words(content), computeFont(computed, declarations))
    }
    for (const child of node.children) visit(child, computed)
  }
  for (const child of document.children) visit(child, INITIAL)
}

/** The strings of `content`; a counter counts in digits. */
const words = (content: string): string =>
  [...content.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, a, b]) => a ?? b ?? '').join('') +
  (content.includes('counter') ? '0123456789' : '')

/** Rules in the order in which they count, found by what an element must have. */
class Cascade {
  readonly #byKey = new Map<string, { rule: FontRule; order: number }[]>()

  constructor(rules: readonly FontRule[]) {
    rules.forEach((rule, order) => {
      const list = this.#byKey.get(rule.key) ?? []
      list.push({ rule, order })
      this.#byKey.set(rule.key, list)
    })
  }

  of(element: Element): { own: Declaration[]; pseudos: Declaration[][] } {
    const classes = (element.attribs['class'] ?? '').split(/\s+/).map(name => `.${name}`)
    const found = ['*', element.name, ...new Set(classes)]
      .flatMap(key => this.#byKey.get(key) ?? [])
      .filter(({ rule }) => rule.matches(element))
      .sort((a, b) => a.rule.specificity - b.rule.specificity || a.order - b.order)
    const declarations = (pseudo: string | undefined) => {
      const all = found.flatMap(({ rule }) => (rule.pseudo === pseudo ? rule.declarations : []))
      return [...all.filter(one => !one.important), ...all.filter(one => one.important)]
    }
    const pseudos = new Set(found.flatMap(({ rule }) => rule.pseudo ?? []))
    return {
      own: [...attributes(element), ...declarations(undefined)],
      pseudos: [...pseudos].map(declarations),
    }
  }
}

/** Attributes of drawings go before every rule of a sheet. */
function attributes(element: Element): Declaration[] {
  return ['font-family', 'font-weight', 'font-style'].flatMap(property => {
    const value = element.attribs[property]
    return value === undefined ? [] : [{ property, value, important: false }]
  })
}
