/**
 * Converts rules in a drawing's style sheets to `style` attributes of its elements.
 *
 * In a page, a style sheet of the drawing would apply to the whole page, and the page's classes to the drawing.
 */
import type { Element } from 'hast'
import { eachElement } from '../../base/tree/each-element.ts'
import { type CleanedStyle, cleanDeclarations, declarationsOf } from './css-values.ts'
import { HTML } from './parse-drawing.ts'
import { type StyleRule, styleRules } from './style-rules.ts'
import { treeAdapter } from './tree-adapter.ts'

/** Removes all style sheets and classes. Calls `leftOut` for each removed thing with the element that had it. */
export function inlineStyles(root: Element, leftOut: (what: string, element: Element) => void): void {
  const adapter = treeAdapter(root)
  const byKey = new Map<string, { rule: StyleRule; order: number }[]>()
  let order = 0
  for (const sheet of sheetsOf(root)) {
    const { rules, leftOut: refused } = styleRules(adapter.getText(sheet), adapter)
    for (const what of refused) leftOut(what, sheet)
    for (const rule of rules) {
      const list = byKey.get(rule.key) ?? []
      list.push({ rule, order: order++ })
      byKey.set(rule.key, list)
    }
  }
  const elements: Element[] = [root]
  eachElement(root, element => void elements.push(element))
  // Match all elements before removing classes.
  const styles = elements.map(element => styleOf(element, adapter.getName(element), byKey))
  elements.forEach((element, i) => {
    const { values, leftOut: refused } = styles[i] as CleanedStyle
    for (const what of refused) leftOut(what, element)
    delete element.properties['className']
    delete element.properties['style']
    if (values.size > 0) element.properties['style'] = styleText(values)
  })
}

export const styleText = (values: ReadonlyMap<string, string>): string =>
  [...values].map(([property, value]) => `${property}:${value}`).join(';')

type Rules = ReadonlyMap<string, readonly { rule: StyleRule; order: number }[]>

/** Important declarations override all others, and the attribute overrides style sheets. */
function styleOf(element: Element, name: string, byKey: Rules): CleanedStyle {
  const { className, style } = element.properties
  const classes = Array.isArray(className) ? className.map(item => `.${item}`) : []
  const rules = ['*', name.toLowerCase(), ...new Set(classes)]
    .flatMap(key => byKey.get(key) ?? [])
    .filter(({ rule }) => rule.matches(element))
    .sort((a, b) => a.rule.specificity - b.rule.specificity || a.order - b.order)
    .flatMap(({ rule }) => rule.declarations)
  const ownDeclarations = declarationsOf(typeof style === 'string' ? style : '')
  return cleanDeclarations([
    ...rules.filter(({ important }) => important === false),
    ...ownDeclarations.filter(({ important }) => important === false),
    ...rules.filter(({ important }) => important !== false),
    ...ownDeclarations.filter(({ important }) => important !== false),
  ])
}

function sheetsOf(root: Element): Element[] {
  const sheets: Element[] = []
  eachElement(root, element => {
    const { tagName, properties } = element
    if (tagName !== 'style' && tagName !== `${HTML}style`) return
    if (/^(?:|all|screen)$/i.test(String(properties['media'] ?? '').trim())) sheets.push(element)
  })
  return sheets
}
