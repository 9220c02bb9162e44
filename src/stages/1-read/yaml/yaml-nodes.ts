/** Finds nodes of a YAML document by path. Keys are compared as text, because YAML reads a year as a number. */
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

/** Cached indexes of maps: a file with thousands of problems looks up as many keys. */
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
  const keyNode = entriesOf(parent).get(key)?.key
  return isScalar(keyNode) ? keyNode : undefined
}

/** The node at the path, or the nearest parent that is there. */
export function nearestNode(document: Document, path: Path): Node | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node = nodeAt(document, path.slice(0, length))
    if (node?.range) return node
  }
  return undefined
}

/** The path through a node's ancestors, as `visit` provides them. List indexes are always 0. */
export const pathThrough = (ancestors: readonly unknown[]): Path =>
  ancestors.flatMap((node): Path => {
    if (isPair(node) && isScalar(node.key)) return [String(node.key.value)]
    return isSeq(node) ? [0] : []
  })

/** Keys that a plain object cannot have, such as `__proto__`. */
export function unusableNames(document: Document): Scalar[] {
  const unusable: Scalar[] = []
  visit(document, {
    Pair: (_, { key }) => {
      if (isScalar(key) && key.value === '__proto__') unusable.push(key)
    },
  })
  return unusable
}

/** Replaces numbers by their source text, so that the published precision is kept. */
export function keepSourceText(node: unknown): void {
  if (isMap(node)) for (const pair of node.items) keepSourceText(pair.value)
  else if (isSeq(node)) for (const item of node.items) keepSourceText(item)
  else if (isScalar(node) && typeof node.value === 'number' && typeof (node as Scalar).source === 'string') {
    node.value = (node as Scalar).source
  }
}
