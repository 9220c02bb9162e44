/** Links may go to the web, to mail, a telephone, or into the report; nothing that runs, and nothing that is not published. */
import type { Definition, Link, Root } from 'mdast'
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { eachNode } from '../../base/tree/each-node.ts'
import { problem } from '../../problems/diagnostics.ts'
import { linkMistake } from './mistakes/link-mistake.ts'
import { pointAt } from './point-at.ts'

export function remarkLinkSafe(): (tree: Root, file: VFile) => undefined {
  return (tree, file) => {
    // A definition may be that of an image.
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
      const { rule, reason, note, fix } = mistake
      problem(file, rule, reason, { place: addressOf(link, String(file.value)) ?? link, note, fix })
      link.url = '#'
      return undefined
    })
  }
}

/** No name of a file: a sentence of one word, or one without spaces. */
const WORDS = /^[^/#\\]*(?:[.,;:!?。，；：！？…]|\p{Script=Han}[^/#\\.]*)$/u

/** `[1]: Estimated.` is an address to Markdown, and its mark a link. */
function reportNote(node: Definition, file: VFile): void {
  const name = node.label ?? node.identifier
  const wrong = `[${name}]: ${node.url}`
  const right = `[^${name}]: ${node.url}`
  problem(file, 'link-inside', `Unexpected \`${wrong}\`, expected an address, or a note: \`${right}\``, {
    place: node,
    note: `A note has \`^\` before its name, here and in the text: \`[^${name}]\`.`,
  })
  node.url = '#'
}

/** Behind its words, which may be the address again; undefined where the source writes it in another way. */
function addressOf(link: Link | Definition, source: string): Position | undefined {
  const start = link.position?.start.offset ?? 0
  const behind = 'children' in link ? link.children.at(-1)?.position?.end.offset : source.indexOf(']:', start)
  const from = behind === undefined || behind < 0 ? -1 : source.indexOf(link.url, behind)
  const to = from + link.url.length
  if (link.url === '' || from < 0 || to > (link.position?.end.offset ?? 0)) return undefined
  return { start: pointAt(source, from), end: pointAt(source, to) }
}
