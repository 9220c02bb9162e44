/** Links may go to the web, to mail, a telephone, or into the report; nothing that runs. */
import type { Definition, Link, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { problem } from '../diagnostics.ts'

const SAFE = /^(?:https?:|mailto:|tel:|#|\.{0,2}\/(?!\/)|[^:/?#]*(?:[/?#]|$))/i
/** A chapter is a page of the web edition and pages of the printed one, and a file for editors only. */
const CHAPTER = /^(?![a-z]+:|\/\/)(?:[^?#]*\/)?(?:\d+-)?([^/?#]+)\.md(?:#.*)?$/i
/** Browsers skip control characters in addresses: `java\tscript:`. */
const CONTROL = /[\p{Cc}\s]/gu

export function remarkLinkSafe(): (tree: Root, file: VFile) => undefined {
  return (tree, file) => {
    visit(tree, node => {
      if (node.type !== 'link' && node.type !== 'definition') return
      const link = node as Link | Definition
      const [, chapter] = CHAPTER.exec(link.url) ?? []
      if (chapter !== undefined) {
        problem(file, 'link-inside', `Unexpected link to the file \`${link.url}\`, expected a reference`, {
          place: link,
          note: `Write \`:ref[${chapter}]\`, or \`[words](#${chapter})\`.`,
        })
        link.url = '#'
        return
      }
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
