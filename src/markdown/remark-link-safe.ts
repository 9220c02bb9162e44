/** Links may go to the web, to mail, a telephone, or into the report; nothing that runs, and nothing that is not published. */
import type { Definition, Link, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { problem } from '../diagnostics.ts'
import { linkMistake } from './link-mistake.ts'

export function remarkLinkSafe(): (tree: Root, file: VFile) => undefined {
  return (tree, file) => {
    // A definition may be that of an image.
    const referred = new Set<string>()
    visit(tree, 'linkReference', ({ identifier }) => {
      referred.add(identifier)
    })
    visit(tree, node => {
      if (node.type !== 'link' && !(node.type === 'definition' && referred.has(node.identifier))) return
      const link = node as Link | Definition
      const mistake = linkMistake(link.url)
      if (!mistake) return
      const { rule, reason, note, mend } = mistake
      problem(file, rule, reason, { place: link, note, mend })
      link.url = '#'
    })
  }
}
