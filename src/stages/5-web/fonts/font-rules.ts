/** Extracts the rules of a style sheet that decide which face displays which text: selectors with font declarations. */
import { compile } from 'css-select'
import { type CssNode, generate, parse, type Rule, type Selector, walk } from 'css-tree/dist/csstree.esm'
import type { Element } from 'domhandler'
import { keyOf, specificityOf } from '../../../base/css-selectors.ts'

export interface Declaration {
  property: string
  value: string
  important: boolean
}

export interface FontRule {
  matches(element: Element): boolean
  /** `.class` or `tag` that the element must have, or `*`. Used as an index, so that most rules are not tried on most elements. */
  key: string
  /** `before` or `after`; the text of such pseudo-elements is in `content`. */
  pseudo: string | undefined
  specificity: number
  /** Custom properties, `font`, `font-family`, `font-weight`, `font-style` and `content`, in order. */
  declarations: readonly Declaration[]
  /** The at-rules around the rule and the states in its selector; if not empty, the rule applies only sometimes. */
  condition: string
}

const WANTED = /^(--.*|font|font-family|font-weight|font-style|content)$/

/** The browser's default styles, as far as they decide a face (HTML Standard, 15 Rendering). */
const BROWSER =
  'b,strong,th,h1,h2,h3,h4,h5,h6{font-weight:700}i,em,cite,dfn,var,address{font-style:italic}' +
  'code,kbd,samp,pre{font-family:monospace}button,input,select,textarea{font:400 1em system-ui}'

/** Cached, because pages and editions have the same few style sheets. */
const known = new Map<string, readonly FontRule[]>()

export function fontRules(css: string): readonly FontRule[] {
  const rules = known.get(css) ?? [
    ...rulesOf(BROWSER).map(rule => ({ ...rule, specificity: -1 })),
    ...rulesOf(css),
  ]
  known.set(css, rules)
  return rules
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

/** States that change while a page is shown, by the reader or a script. */
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
    // The selector is newer than the library, or matches no element; it decides no face.
    return { pseudo, passing, matches: undefined }
  }
}
