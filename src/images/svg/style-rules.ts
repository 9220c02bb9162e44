/** Parses the style sheets of a drawing into rules that can be matched with its elements. */
import { compile } from 'css-select'
import {
  type Atrule,
  type CssNode,
  type Declaration,
  generate,
  parse,
  type Rule,
  type Selector,
} from 'css-tree/dist/csstree.esm'
import type { Element } from 'hast'
import { keyOf, specificityOf } from '../../base/css-selectors.ts'
import type { TreeAdapter } from './tree-adapter.ts'

export interface StyleRule {
  matches(element: Element): boolean
  /** Index key (see `keyOf`). */
  key: string
  specificity: number
  declarations: readonly Declaration[]
}

export interface StyleRules {
  rules: StyleRule[]
  /** Removed things, as messages name them. */
  leftOut: string[]
}

export function styleRules(css: string, adapter: TreeAdapter): StyleRules {
  const rules: StyleRule[] = []
  const leftOut: string[] = []
  const readAll = (nodes: readonly CssNode[]): void => {
    for (const node of nodes) {
      if (node.type === 'Rule') rules.push(...ruleOf(node, adapter))
      if (node.type !== 'Atrule') continue
      if (appliesOnScreen(node)) readAll(node.block?.children.toArray() ?? [])
      else if (node.name === 'import') leftOut.push('`@import`')
    }
  }
  // The sheet may be wrapped in an HTML comment.
  const sheet = parse(css.replace(/^\s*<!--|-->\s*$/g, ''), { parseCustomProperty: true, onParseError() {} })
  readAll(sheet.type === 'StyleSheet' ? sheet.children.toArray() : [])
  return { rules, leftOut }
}

/** True if the at-rule applies on a light screen of any size. */
function appliesOnScreen({ name, prelude }: Atrule): boolean {
  const query = prelude ? generate(prelude) : ''
  if (name === 'supports' || name === 'layer') return true
  return name === 'media' && !/dark|print|speech|reduce|hover|\bnot\b/i.test(query)
}

/** Pseudo-classes that depend on interaction (`:hover`), or match no element. */
const PASSING =
  /^(?:hover|focus|focus-visible|focus-within|active|visited|target|checked|before|after|first-line|first-letter)$/

function ruleOf(rule: Rule, adapter: TreeAdapter): StyleRule[] {
  const declarations = rule.block.children.toArray().filter(node => node.type === 'Declaration')
  if (declarations.length === 0 || rule.prelude.type !== 'SelectorList') return []
  return rule.prelude.children.toArray().flatMap(selector => {
    if (selector.type !== 'Selector' || isPassing(selector)) return []
    try {
      const matches = compile<Element, Element>(withoutNamespace(generate(selector)), {
        adapter,
        xmlMode: true,
      })
      return [{ matches, key: keyOf(selector), specificity: specificityOf(selector), declarations }]
    } catch {
      // Ignored, as browsers do with selectors that they do not support.
      return []
    }
  })
}

const isPassing = (selector: Selector): boolean =>
  selector.children
    .toArray()
    .some(
      node =>
        node.type === 'PseudoElementSelector' ||
        (node.type === 'PseudoClassSelector' && PASSING.test(node.name)),
    )

const withoutNamespace = (selector: string): string =>
  selector.replace(/(^|[\s>+~,(])[\w*-]*\|(?=[\w*])/g, '$1')
