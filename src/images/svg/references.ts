/** Finds and renames the ids of a drawing and the references to them. */
import type { Element } from 'hast'
import { eachElement } from '../../base/tree/each-element.ts'

/** Longest chain of references; real drawings have shorter ones. */
const MAX_CHAIN = 2000
const URL = /url\(\s*(["']?)#([^"')]+)\1\s*\)/g

/** Ids that an element refers to, in `href`, in presentation attributes or in its style. */
export function referencesOf({ properties }: Element): string[] {
  const ids: string[] = []
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value !== 'string') continue
    if (name === 'href' && value.startsWith('#')) ids.push(value.slice(1))
    else if (value.includes('url(')) for (const [, , id] of value.matchAll(URL)) if (id) ids.push(id)
  }
  return ids
}

/** Removes unused ids and renames the others, because a page contains many drawings and ids of its own. */
export function renameIds(root: Element, rename: (id: string) => string): void {
  const all: Element[] = [root]
  eachElement(root, element => void all.push(element))
  const wanted = new Set(all.flatMap(referencesOf))
  for (const { properties } of all) {
    const { id } = properties
    if (typeof id === 'string' && wanted.has(id)) properties['id'] = rename(id)
    else delete properties['id']
    for (const [name, value] of Object.entries(properties)) {
      if (typeof value !== 'string' || name === 'id') continue
      if (name === 'href' && value.startsWith('#')) properties[name] = `#${rename(value.slice(1))}`
      else if (value.includes('url('))
        properties[name] = value.replace(URL, (_, _quote, target: string) => `url(#${rename(target)})`)
    }
  }
}

/**
 * Counts the elements that are drawn, including every copy by `use`, patterns, masks and markers: a few lines with nested copies can
 * produce millions. An element that refers to itself is not drawn.
 */
export function drawnElements(root: Element): number {
  const byId = new Map<string, Element>()
  eachElement(root, element => {
    const { id } = element.properties
    if (typeof id === 'string' && !byId.has(id)) byId.set(id, element)
    return undefined
  })
  const known = new Map<Element, number>()
  const count = (element: Element, depth: number): number => {
    if (depth > MAX_CHAIN) return Number.POSITIVE_INFINITY
    const before = known.get(element)
    if (before !== undefined) return before
    known.set(element, 0)
    let sum = 1
    for (const child of element.children) if (child.type === 'element') sum += count(child, depth + 1)
    for (const id of referencesOf(element)) {
      const target = byId.get(id)
      if (target) sum += count(target, depth + 1)
    }
    known.set(element, sum)
    return sum
  }
  return count(root, 0)
}
