/**
 * Finds the characters of a page that each bundled face displays, so that the page loads only those.
 *
 * The cascade is computed without a browser. If a rule applies only sometimes, for example on some screens, its faces are counted
 * in addition to the others: an unused character costs a hundred bytes, a missing one would be shown in a system font.
 *
 * Why: docs/decisions/061-fonts-of-a-page.md
 */
import type { ChildNode, Document, Element } from 'domhandler'
import { parseDocument } from 'htmlparser2'
import type { FontFace } from '../../../fonts/font-faces.ts'
import { type ChooseFace, fontKey } from './choose-face.ts'
import { type ComputedFont, computeFont, INITIAL } from './computed-font.ts'
import type { Declaration, FontRule } from './font-rules.ts'

export type FontUse = ReadonlyMap<FontFace, Set<string>>

/** `rules` are those of all style sheets of the page (see `fontRules`). */
export function fontsUsed(html: string, rules: readonly FontRule[], choose: ChooseFace): FontUse {
  const document = parseDocument(html)
  const cascade = new Cascade(rules)
  const texts = new Texts()
  walk(document, cascade, '', texts)
  const conditions = [...cascade.conditions]
  for (const condition of conditions) walk(document, cascade, condition, texts)
  if (conditions.length > 1) walk(document, cascade, ALL, texts)
  return texts.faces(choose)
}

/** All conditional rules apply at once. */
const ALL = Symbol('all')
type Condition = string | typeof ALL

/** Collects the texts of a page by font. A set, because most walks find the same texts again. */
class Texts {
  readonly #fonts = new Map<string, { font: ComputedFont; texts: Set<string> }>()

  add(text: string, font: ComputedFont): void {
    const key = fontKey(font)
    const entry = this.#fonts.get(key) ?? { font, texts: new Set() }
    this.#fonts.set(key, entry)
    entry.texts.add(text)
  }

  faces(choose: ChooseFace): FontUse {
    const use = new Map<FontFace, Set<string>>()
    for (const { font, texts } of this.#fonts.values())
      for (const character of new Set([...texts].flatMap(text => [...text]))) {
        if (character < ' ') continue
        const face = choose(font, character)
        if (face) use.set(face, (use.get(face) ?? new Set()).add(character))
      }
    return use
  }
}

const SILENT = new Set(['head', 'script', 'style', 'template'])

function walk(document: Document, cascade: Cascade, condition: Condition, texts: Texts): void {
  const visit = (node: ChildNode, font: ComputedFont): void => {
    if (node.type === 'text') texts.add(node.data, font)
    if (node.type !== 'tag' || SILENT.has(node.name)) return
    const { declarations, pseudos } = cascade.of(node, condition)
    const computed = computeFont(font, declarations)
    for (const pseudo of pseudos) {
      const content = pseudo.findLast(({ property }) => property === 'content')?.value ?? ''
      texts.add(words(content), computeFont(computed, pseudo))
    }
    for (const child of node.children) visit(child, computed)
  }
  for (const child of document.children) visit(child, INITIAL)
}

/** The strings in `content`; a counter may show any digit. */
const words = (content: string): string =>
  [...content.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, a, b]) => a ?? b ?? '').join('') +
  (content.includes('counter') ? '0123456789' : '')

/** Finds the rules for an element in cascade order. Rules are indexed by their key and matched once for each element. */
class Cascade {
  /** Conditions of all rules that matched an element so far. */
  readonly conditions = new Set<string>()
  readonly #byKey = new Map<string, { rule: FontRule; order: number }[]>()
  readonly #matched = new Map<Element, FontRule[]>()

  constructor(rules: readonly FontRule[]) {
    rules.forEach((rule, order) => {
      const list = this.#byKey.get(rule.key) ?? []
      list.push({ rule, order })
      this.#byKey.set(rule.key, list)
    })
  }

  of(element: Element, condition: Condition): { declarations: Declaration[]; pseudos: Declaration[][] } {
    const rules = this.#matching(element).filter(
      rule => rule.condition === '' || condition === ALL || rule.condition === condition,
    )
    const declarations = (pseudo: string | undefined) => {
      const all = rules.flatMap(rule => (rule.pseudo === pseudo ? rule.declarations : []))
      return [...all.filter(({ important }) => !important), ...all.filter(({ important }) => important)]
    }
    const pseudos = new Set(rules.flatMap(rule => rule.pseudo ?? []))
    return {
      declarations: [...attributes(element), ...declarations(undefined)],
      pseudos: [...pseudos].map(declarations),
    }
  }

  #matching(element: Element): FontRule[] {
    const known = this.#matched.get(element)
    if (known) return known
    const classes = (element.attribs['class'] ?? '').split(/\s+/).map(name => `.${name}`)
    const rules = ['*', element.name, ...new Set(classes)]
      .flatMap(key => this.#byKey.get(key) ?? [])
      .filter(({ rule }) => rule.matches(element))
      .sort((a, b) => a.rule.specificity - b.rule.specificity || a.order - b.order)
      .map(({ rule }) => rule)
    for (const { condition } of rules) if (condition !== '') this.conditions.add(condition)
    this.#matched.set(element, rules)
    return rules
  }
}

/** Presentation attributes of SVG, which every rule of a style sheet overrides. */
function attributes(element: Element): Declaration[] {
  return ['font-family', 'font-weight', 'font-style'].flatMap(property => {
    const value = element.attribs[property]
    return value === undefined ? [] : [{ property, value, important: false }]
  })
}
