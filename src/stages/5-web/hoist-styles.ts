/**
 * Moves `style` attributes (in authors' drawings, in text columns) to the page's style sheet, because a strict content policy
 * (`style-src 'self'`) ignores them.
 */
import type { Root } from 'hast'
import { eachElement } from '../../base/tree/each-element.ts'

/** Returns the rules for the classes that replace the attributes. */
export function hoistStyles(tree: Root): string {
  const classes = new Map<string, string>()
  eachElement(tree, element => {
    const { style } = element.properties
    if (typeof style !== 'string') return
    delete element.properties['style']
    const name = classes.get(style) ?? `s${classes.size + 1}`
    classes.set(style, name)
    const { className } = element.properties
    element.properties['className'] = [...(Array.isArray(className) ? className : []), name]
  })
  // The class is repeated to override every rule of a template, as the attribute did.
  return [...classes].map(([style, name]) => `.${name}.${name}.${name}{${style}}`).join('\n')
}
