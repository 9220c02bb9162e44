/**
 * Styles out of attributes into the page's style sheet, because a strict content policy (`style-src 'self'`) drops them:
 * the drawings of editors, the columns of a text.
 */
import type { Root } from 'hast'
import { eachElement } from '../../base/tree/each-element.ts'

/** Returns the rules for the classes that took their place. */
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
  // An attribute goes before every rule of a sheet: three times the class does so before every rule of a template.
  return [...classes].map(([style, name]) => `.${name}.${name}.${name}{${style}}`).join('\n')
}
