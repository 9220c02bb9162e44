/** Reads subscripts, `CO~2~`, and superscripts, `m^2^`. Neither spans white space, so `~10 to ~20` stays prose. */
import type { PhrasingContent, Root, Text } from 'mdast'
import { eachNode } from '../../base/tree/each-node.ts'

const SCRIPT = /~([^~\s^]{1,40})~|\^([^~\s^]{1,40})\^/g

export function remarkScripts(): (tree: Root) => undefined {
  return tree => {
    eachNode(tree, (node, index, parent) => {
      if (node.type !== 'text') return undefined
      const pieces: PhrasingContent[] = []
      let end = 0
      for (const match of node.value.matchAll(SCRIPT)) {
        if (match.index > end) pieces.push(text(node, node.value.slice(end, match.index)))
        pieces.push({
          type: 'emphasis',
          children: [text(node, match[1] ?? match[2] ?? '')],
          data: { hName: match[1] === undefined ? 'sup' : 'sub' },
        })
        end = match.index + match[0].length
      }
      if (pieces.length === 0) return undefined
      if (end < node.value.length) pieces.push(text(node, node.value.slice(end)))
      ;(parent.children as PhrasingContent[]).splice(index, 1, ...pieces)
      return index + pieces.length
    })
  }
}

function text(from: Text, value: string): Text {
  return { type: 'text', value, ...(from.position ? { position: from.position } : {}) }
}
