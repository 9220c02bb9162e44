/** Nodes of a YAML document by their path. Keys are compared as they are written: a year is a number to YAML and a text in a path. */
import {
  type Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml'

export type Path = readonly (string | number)[]

/** Thousands of entries are looked up by their key, each with a problem. */
const entries = new WeakMap<YAMLMap, { length: number; byKey: Map<string, Pair> }>()

/** The first entry of each key. */
function entriesOf(map: YAMLMap): Map<string, Pair> {
  const { length } = map.items
  const known = entries.get(map)
  if (known?.length === length) return known.byKey
  const byKey = new Map<string, Pair>()
  for (const pair of map.items)
    if (isScalar(pair.key) && !byKey.has(String(pair.key.value))) byKey.set(String(pair.key.value), pair)
  entries.set(map, { length, byKey })
  return byKey
}

export function nodeAt(document: Document, path: Path): Node | undefined {
  return path.reduce<unknown>((node, step) => {
    if (isMap(node)) return entriesOf(node).get(String(step))?.value
    return isSeq(node) ? node.items[Number(step)] : undefined
  }, document.contents) as Node | undefined
}

/** The key itself, in the map at the path. */
export function keyAt(document: Document, path: Path, key: string): Scalar | undefined {
  const parent = nodeAt(document, path)
  if (!isMap(parent)) return undefined
  const found = entriesOf(parent).get(key)?.key
  return isScalar(found) ? found : undefined
}

/** The node at the path, or the nearest parent that is there. */
export function nearestNode(document: Document, path: Path): Node | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node = nodeAt(document, path.slice(0, length))
    if (node?.range) return node
  }
  return undefined
}

/** From the nodes around one, as the parser's walk gives them. Entries of a list are one as another. */
export const pathThrough = (ancestors: readonly unknown[]): Path =>
  ancestors.flatMap((node): Path => {
    if (isPair(node) && isScalar(node.key)) return [String(node.key.value)]
    return isSeq(node) ? [0] : []
  })

/** Returns the keys that a plain object cannot have as its own, such as `__proto__`. */
export function unusableNames(document: Document): Scalar[] {
  const found: Scalar[] = []
  visit(document, {
    Pair: (_, { key }) => {
      if (isScalar(key) && key.value === '__proto__') found.push(key)
    },
  })
  return found
}

/** A plain number is kept as it was typed, so that its published precision survives. */
export function keepSourceText(node: unknown): void {
  if (isMap(node)) for (const pair of node.items) keepSourceText(pair.value)
  else if (isSeq(node)) for (const item of node.items) keepSourceText(item)
  else if (isScalar(node) && typeof node.value === 'number' && typeof (node as Scalar).source === 'string') {
    node.value = (node as Scalar).source
  }
}
