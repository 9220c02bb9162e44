/** Replaces references (`[words][name]`) by links with addresses, so that text can be moved without its definitions. */
import type { Definition, Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** Replaces `[words][name]` and `![words][name]`, and removes the definitions. */
export function inlineReferences(tree: Root): void {
  const definitions = new Map<string, Definition>()
  visit(tree, 'definition', node => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return
    const { url, title } = definitions.get(node.identifier) ?? {}
    if (url === undefined) return
    const { position, data } = node
    const common = {
      url,
      title: title ?? null,
      ...(position ? { position } : {}),
      data: { ...data, isReference: true },
    }
    parent.children[index] =
      node.type === 'imageReference'
        ? { type: 'image', alt: node.alt ?? '', ...common }
        : { type: 'link', children: node.children, ...common }
  })
  visit(tree, 'definition', (_, index, parent) => {
    if (!parent || index === undefined) return
    parent.children.splice(index, 1)
    return index
  })
}

declare module 'mdast' {
  interface Data {
    /** True if it was written as a reference to a definition. */
    isReference?: boolean
  }
}
