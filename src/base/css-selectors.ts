/** Computes a selector's specificity, and the key by which its elements are found. */
import type { CssNode, Selector } from 'css-tree'

/** Returns the `.class` or `tag` that a matching element must have, or `*`. Most rules then need not be tried on most elements. */
export function keyOf(selector: Selector): string {
  let tag = '*'
  for (const node of selector.children.toArray().reverse()) {
    if (node.type === 'Combinator') break
    if (node.type === 'ClassSelector') return `.${node.name}`
    if (node.type === 'TypeSelector') tag = node.name.toLowerCase()
  }
  return tag
}

/** Specificity as one number (Selectors Level 4, section 15): ids × 10,000, classes, attributes and pseudo-classes × 100, types × 1. */
export function specificityOf(selector: Selector): number {
  let sum = 0
  for (const node of selector.children.toArray()) {
    if (node.type === 'IdSelector') sum += 10_000
    else if (node.type === 'ClassSelector' || node.type === 'AttributeSelector') sum += 100
    else if (node.type === 'TypeSelector') sum += node.name === '*' ? 0 : 1
    else if (node.type === 'PseudoElementSelector') sum += 1
    else if (node.type === 'PseudoClassSelector')
      sum += pseudoClass(node.name, node.children?.toArray() ?? [])
  }
  return sum
}

function pseudoClass(name: string, children: readonly CssNode[]): number {
  if (name === 'where') return 0
  if (name !== 'is' && name !== 'not' && name !== 'has') return 100
  const inner = children.flatMap(node => (node.type === 'SelectorList' ? node.children.toArray() : []))
  return Math.max(0, ...inner.map(node => (node.type === 'Selector' ? specificityOf(node) : 0)))
}
