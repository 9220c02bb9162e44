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
  const fonts: Fonts = new Map()
  walk(document, cascade, texts, fonts)
  const conditions = [...cascade.conditions]
  for (const condition of conditions) walkAgain(document, cascade, condition, texts, fonts)
  if (conditions.length > 1) walkAgain(document, cascade, ALL, texts, fonts)
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

interface Fonts
  extends Map<
    Element,
    {
      inherited: ComputedFont
      computed: ComputedFont
      /** Conditions of the rules that match the element or an element in it. */
      conditions: ReadonlySet<string>
    }
  > {}

/** Collects the texts with the fonts that they have if no condition applies, and stores the font of each element. */
function walk(document: Document, cascade: Cascade, texts: Texts, fonts: Fonts): void {
  const visit = (node: ChildNode, inherited: ComputedFont): ReadonlySet<string> => {
    if (node.type === 'text') texts.add(node.data, inherited)
    if (node.type !== 'tag' || SILENT.has(node.name)) return NONE
    const computed = addElement(node, inherited, cascade, '', texts)
    const conditions = new Set(cascade.conditionsOf(node))
    for (const child of node.children)
      for (const condition of visit(child, computed)) conditions.add(condition)
    fonts.set(node, { inherited, computed, conditions })
    return conditions
  }
  for (const child of document.children) visit(child, INITIAL)
}

const NONE: ReadonlySet<string> = new Set()

/** Collects the texts whose font the condition changes. */
function walkAgain(
  document: Document,
  cascade: Cascade,
  condition: Condition,
  texts: Texts,
  fonts: Fonts,
): void {
  const visit = (node: ChildNode, inherited: ComputedFont): void => {
    if (node.type === 'text') texts.add(node.data, inherited)
    const known = node.type === 'tag' ? fonts.get(node) : undefined
    if (node.type !== 'tag' || !known) return
    const applies = condition === ALL ? known.conditions.size > 0 : known.conditions.has(condition)
    if (inherited === known.inherited && !applies) return
    const isSame = inherited === known.inherited && !cascade.applies(node, condition)
    const computed = isSame ? known.computed : addElement(node, inherited, cascade, condition, texts)
    for (const child of node.children) visit(child, computed)
  }
  for (const child of document.children) visit(child, INITIAL)
}

/** Returns the element's font, and collects the texts of its pseudo-elements. */
function addElement(
  element: Element,
  inherited: ComputedFont,
  cascade: Cascade,
  condition: Condition,
  texts: Texts,
): ComputedFont {
  const { declarations, pseudos } = cascade.of(element, condition)
  const computed = computeFont(inherited, declarations)
  for (const pseudo of pseudos) {
    const content = pseudo.findLast(({ property }) => property === 'content')?.value ?? ''
    texts.add(words(content), computeFont(computed, pseudo))
  }
  return computed
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

  conditionsOf(element: Element): string[] {
    return this.#matching(element).flatMap(({ condition }) => condition || [])
  }

  /** True if a rule for the element applies only under the condition. */
  applies(element: Element, condition: Condition): boolean {
    const conditions = this.conditionsOf(element)
    return condition === ALL ? conditions.length > 0 : conditions.includes(condition)
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
