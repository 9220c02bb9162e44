/** Allows links to the web, mail, telephone numbers and places in the report; not to scripts or unpublished files. */
import type { Definition, Link, Root } from 'mdast'
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { eachNode } from '../../base/tree/each-node.ts'
import { addProblem, problem } from '../../problems/diagnostics.ts'
import { linkMistake } from './mistakes/link-mistake.ts'
import { pointAt } from './point-at.ts'

export function remarkLinkSafe(): (tree: Root, file: VFile) => undefined {
  return (tree, file) => {
    // Definitions used only by images are not links.
    const referred = new Set<string>()
    eachNode(tree, node => {
      if (node.type === 'linkReference') referred.add(node.identifier)
      return undefined
    })
    eachNode(tree, node => {
      if (node.type !== 'link' && !(node.type === 'definition' && referred.has(node.identifier)))
        return undefined
      const link = node as Link | Definition
      const mistake = linkMistake(link.url)
      if (!mistake) return undefined
      if (node.type === 'definition' && mistake.rule === 'link-inside' && WORDS.test(node.url)) {
        reportNote(node, file)
        return undefined
      }
      const { rule, text, fix } = mistake
      addProblem(file, rule, text, { place: addressOf(link, String(file.value)) ?? link, fix })
      link.url = '#'
      return undefined
    })
  }
}

/** A sentence without spaces, which is not a file name. */
const WORDS = /^[^/#\\]*(?:[.,;:!?。，；：！？…]|\p{Script=Han}[^/#\\.]*)$/u

/** Reports a note without its caret: Markdown reads `[1]: Estimated.` as the address of a link. */
function reportNote(node: Definition, file: VFile): void {
  const name = node.label ?? node.identifier
  const wrong = `[${name}]: ${node.url}`
  const right = `[^${name}]: ${node.url}`
  problem(file, 'link-inside/note', { wrong, right, name }, { place: node })
  node.url = '#'
}

/** The place of the address after the link's words, or undefined if the source writes it differently. */
function addressOf(link: Link | Definition, source: string): Position | undefined {
  const start = link.position?.start.offset ?? 0
  const after = 'children' in link ? link.children.at(-1)?.position?.end.offset : source.indexOf(']:', start)
  const from = after === undefined || after < 0 ? -1 : source.indexOf(link.url, after)
  const to = from + link.url.length
  if (link.url === '' || from < 0 || to > (link.position?.end.offset ?? 0)) return undefined
  return { start: pointAt(source, from), end: pointAt(source, to) }
}
