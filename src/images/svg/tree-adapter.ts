/** Adapts the tree of a drawing for css-select. */
import type { Options } from 'css-select'
import type { Element, ElementContent } from 'hast'
import { find, svg as schema } from 'property-information'
import { HTML } from './parse-drawing.ts'

export type TreeAdapter = NonNullable<Options<Element, Element>['adapter']>

export function treeAdapter(root: Element): TreeAdapter {
  const parents = new Map<ElementContent, Element>()
  const places = new Map<Element, number>()
  const children = new Map<Element, Element[]>()
  const read = (element: Element): void => {
    const childElements = element.children.filter(child => child.type === 'element')
    children.set(element, childElements)
    childElements.forEach((child, place) => {
      parents.set(child, element)
      places.set(child, place)
      read(child)
    })
  }
  read(root)
  const attribute = ({ properties }: Element, name: string): string | undefined => {
    const value = properties[find(schema, name).property]
    return value === undefined || value === null
      ? undefined
      : Array.isArray(value)
        ? value.join(' ')
        : String(value)
  }
  const childrenOf = (element: Element) => children.get(element) ?? []
  const siblings = (element: Element) => {
    const parent = parents.get(element)
    return parent ? childrenOf(parent) : [root]
  }
  return {
    isTag: (node): node is Element => node.type === 'element',
    getAttributeValue: attribute,
    hasAttrib: (element, name) => attribute(element, name) !== undefined,
    getChildren: childrenOf,
    getName: ({ tagName }) => (tagName.startsWith(HTML) ? tagName.slice(HTML.length) : tagName),
    getParent: element => parents.get(element) ?? null,
    getSiblings: siblings,
    prevElementSibling: element => siblings(element)[(places.get(element) ?? 0) - 1] ?? null,
    getText: ({ children }) => children.map(child => (child.type === 'text' ? child.value : '')).join(''),
    removeSubsets: nodes => nodes,
  }
}
