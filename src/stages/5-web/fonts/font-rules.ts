/** The part of a style sheet that decides which face sets which words: selectors with their declarations of fonts. */
import { compile } from 'css-select'
import { type CssNode, generate, parse, type Rule, type Selector, walk } from 'css-tree'
import type { Element } from 'domhandler'
import { keyOf, specificityOf } from '../../../base/css-selectors.ts'

export interface Declaration {
  property: string
  value: string
  important: boolean
}

export interface FontRule {
  matches(element: Element): boolean
  /** `.class` or `tag` that the element itself must have, or `*`: most rules need not be tried on most elements. */
  key: string
  /** `::before` and `::after`, whose words stand in `content`. */
  pseudo: string | undefined
  specificity: number
  /** Custom properties, `font`, `font-family`, `font-weight`, `font-style`, `content`, in order. */
  declarations: readonly Declaration[]
  /** The at-rules around it and the state it asks for: it holds on some screens or at times only. Empty: always. */
  condition: string
}

const WANTED = /^(--.*|font|font-family|font-weight|font-style|content)$/

/** What browsers bring along, as far as it decides a face (HTML Standard, 15 Rendering). */
const BROWSER =
  'b,strong,th,h1,h2,h3,h4,h5,h6{font-weight:700}i,em,cite,dfn,var,address{font-style:italic}' +
  'code,kbd,samp,pre{font-family:monospace}button,input,select,textarea{font:400 1em system-ui}'

export function fontRules(css: string): FontRule[] {
  return [...rulesOf(BROWSER).map(rule => ({ ...rule, specificity: -1 })), ...rulesOf(css)]
}

function rulesOf(css: string): FontRule[] {
  const rules: FontRule[] = []
  const conditions: string[] = []
  walk(parse(css, { parseValue: false, parseAtrulePrelude: false }), {
    enter(node: CssNode) {
      if (node.type === 'Atrule')
        conditions.push(`@${node.name} ${node.prelude ? generate(node.prelude) : ''}`)
      if (node.type === 'Rule' && !conditions.some(name => /^@(keyframes|font-face|page)/.test(name)))
        rules.push(...ruleOf(node, conditions.join(' ')))
    },
    leave(node: CssNode) {
      if (node.type === 'Atrule') conditions.pop()
    },
  })
  return rules
}

function ruleOf(rule: Rule, condition: string): FontRule[] {
  const declarations = rule.block.children.toArray().flatMap((node): Declaration[] =>
    node.type === 'Declaration' && WANTED.test(node.property)
      ? [
          {
            property: node.property,
            value: generate(node.value).trim(),
            important: node.important === true,
          },
        ]
      : [],
  )
  if (declarations.length === 0 || rule.prelude.type !== 'SelectorList') return []
  return rule.prelude.children.toArray().flatMap(selector => {
    if (selector.type !== 'Selector') return []
    const { pseudo, matches, passing } = matcher(selector)
    if (!matches) return []
    const when = passing ? `${condition} ${passing}`.trim() : condition
    return [
      {
        matches,
        key: keyOf(selector),
        pseudo,
        specificity: specificityOf(selector),
        declarations,
        condition: when,
      },
    ]
  })
}

/** States come and go, by the reader or by a script: where a rule asks for one, it is a rule that holds at times. */
const STATE = /^(hover|focus|focus-visible|focus-within|active|visited|link|target|open|popover-open|modal)$/
const STATE_ATTRIBUTE = /^(aria-.*|open|hidden|popover|data-theme)$/

function matcher(selector: Selector): Pick<FontRule, 'pseudo'> & {
  matches: FontRule['matches'] | undefined
  passing: string
} {
  let pseudo: string | undefined
  let passing = ''
  const parts = selector.children.toArray().flatMap(node => {
    if (
      node.type === 'PseudoElementSelector' ||
      (node.type === 'PseudoClassSelector' && /^(before|after)$/.test(node.name))
    ) {
      pseudo = node.name
      return []
    }
    const isState =
      (node.type === 'PseudoClassSelector' && STATE.test(node.name)) ||
      (node.type === 'AttributeSelector' && STATE_ATTRIBUTE.test(node.name.name))
    if (isState) passing += generate(node)
    return isState ? [] : [generate(node)]
  })
  const text = parts.join('')
  try {
    return {
      pseudo,
      passing,
      matches: compile<Element, Element>(text === '' || /[>+~\s]$/.test(text) ? `${text}*` : text),
    }
  } catch {
    // Newer than the library, or about no element at all: it decides no face.
    return { pseudo, passing, matches: undefined }
  }
}
