/** Limits the number of generated lists, charts and tables in a chapter: each costs much work for one line of source. */
import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { eachNode } from '../../base/tree/each-node.ts'
import { directives } from '../../directives/directives.ts'
import { problem } from '../../problems/diagnostics.ts'

/** Removes directives beyond the limit for their name and reports the first one removed. */
export function remarkDirectiveCount(): (tree: Root, file: VFile) => undefined {
  return (tree, file) => {
    const counts = new Map<string, number>()
    eachNode(tree, (node, index, parent) => {
      const isFence = node.type === 'code' && node.lang === 'chart'
      if (!isFence && node.type !== 'leafDirective' && node.type !== 'containerDirective') return undefined
      const name = isFence ? 'chart' : (node as { name: string }).name
      const most = directives[name]?.most
      if (most === undefined) return undefined
      const count = (counts.get(name) ?? 0) + 1
      counts.set(name, count)
      if (count <= most) return undefined
      if (count === most + 1) problem(file, 'directive-count', { directive: name, most }, { place: node })
      parent.children.splice(index, 1)
      return index
    })
    return undefined
  }
}
