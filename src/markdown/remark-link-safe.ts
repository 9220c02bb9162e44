/** Links may go to the web, to mail, a telephone, or into the report; nothing that runs. */
import type { Definition, Link, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { problem } from '../diagnostics.ts'

const SAFE = /^(?:https?:|mailto:|tel:|#|\.{0,2}\/(?!\/)|[^:/?#]*(?:[/?#]|$))/i
/** Browsers skip control characters in addresses: `java\tscript:`. */
const CONTROL = /[\p{Cc}\s]/gu

export function remarkLinkSafe(): (tree: Root, file: VFile) => undefined {
  return (tree, file) => {
    visit(tree, node => {
      if (node.type !== 'link' && node.type !== 'definition') return
      const link = node as Link | Definition
      if (SAFE.test(link.url.replace(CONTROL, ''))) return
      problem(
        file,
        'link-safe',
        `Unexpected link \`${link.url.slice(0, 60)}\`, expected an address with http, https, mailto or tel, or a place in the report`,
        { place: link },
      )
      link.url = '#'
    })
  }
}
