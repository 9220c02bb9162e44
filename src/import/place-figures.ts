/** Figures with the files that they are of, and figures and tables with ids for their labels, before anything refers to them. */
import GithubSlugger from 'github-slugger'
import type { Image, Link, Nodes, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Point } from 'unist'
import { visit } from 'unist-util-visit'
import type { Addresses } from './addresses.ts'
import type { Block, ConvertedPage } from './types.ts'

export interface PageWriter {
  addresses: Addresses
  /** A node's place in the file of the page. */
  place(point: Point | undefined): Point | undefined
}

/** Ids by language that chapters, figures and tables have; `isFree` keeps those of chapters and sections apart. */
export class Ids {
  #taken = new Set<string>()
  #isChapter: (id: string) => boolean

  constructor(isChapter: (id: string) => boolean) {
    this.#isChapter = isChapter
  }

  /** `fig-one` → `one`: the prefix says what it is, and `:ref` does without. */
  next(label: string, locale: string, kind: string): string {
    const words = label.replace(/^(?:fig|figure|tbl|tab|table)[-:_.](?=.)/i, '')
    const slug = new GithubSlugger()
      .slug(words.normalize('NFKD'))
      .replace(/[^a-z0-9-]+/g, '')
      .replace(/^-+|-+$/g, '')
    const base = slug === '' ? kind : slug
    let id = base
    for (let n = 2; this.#taken.has(`${locale} ${id}`) || this.#isChapter(id); n++) id = `${base}-${kind}${n}`
    this.#taken.add(`${locale} ${id}`)
    return id
  }
}

/** Changes the tree of `page`; labels of what stays are known to the addresses afterwards. */
export function placeFigures(page: ConvertedPage, { addresses, place }: PageWriter, ids: Ids): void {
  visit(page.tree, 'block', (node, index, parent) => {
    if (!parent || index === undefined || (node.name !== 'figure' && node.name !== 'table')) return
    const siblings = parent.children as RootContent[]
    const { label, ...attributes } = node.attributes
    const identify = (): { id?: string } => {
      if (label === undefined) return {}
      const labels = label.split('\n')
      const id = ids.next(labels[0] ?? '', page.locale, node.name)
      const title = attributes['title'] ?? (captionText(node) || attributes['alt'] || id)
      for (const one of labels) addresses.addLabel(one, { id, title, isNumbered: true }, page)
      return { id }
    }
    if (node.name === 'table') {
      node.attributes = { ...identify(), title: attributes['title'] ?? '' }
      return
    }
    const { src = '', alt = '' } = attributes
    const found = addresses.image(src, page, place(node.position?.start ?? node.children[0]?.position?.start))
    if (!found || 'link' in found) {
      const image: Image = { type: 'image', url: src, alt }
      const isSaid = !found && captionText(node) !== '' && captionText(node) === alt.trim()
      const words: RootContent[] = isSaid
        ? []
        : [{ type: 'paragraph', children: [inPlaceOf(image, found?.link)] }]
      siblings.splice(index, 1, ...words, ...node.children)
      return index + words.length
    }
    const described = alt.trim() || captionText(node) || fileWords(src)
    // Without words a figure needs no block.
    siblings[index] =
      node.children.length === 0 && label === undefined
        ? {
            type: 'paragraph',
            children: [{ type: 'image', url: found.src, alt: described, data: { isPlaced: true } }],
          }
        : { ...node, attributes: { ...identify(), src: found.src, alt: described } }
    return index + 1
  })
}

declare module 'mdast' {
  interface Data {
    /** Its address is that of the report. */
    isPlaced?: boolean
  }
}

export function inPlaceOf(image: Image, link: string | undefined): Link | { type: 'text'; value: string } {
  const words = image.alt?.trim() || fileWords(image.url)
  return link
    ? { type: 'link', url: link, children: [{ type: 'text', value: words }] }
    : { type: 'text', value: words }
}

/** Returns a name for a picture without a description, from its file name. */
export function fileWords(url: string): string {
  const name = (url.split(/[?#]/)[0] ?? '').split('/').pop() ?? ''
  let words = name
  try {
    words = decodeURIComponent(name)
  } catch {
    // The address is no valid encoding: use it unchanged.
  }
  return (
    words
      .replace(/\.\w+$/, '')
      .replace(/[-_]+/g, ' ')
      .trim() || 'image'
  )
}

function captionText(node: Block): string {
  return node.children
    .map(child =>
      textOf((child.type === 'verbatim' ? child.node : child) as Nodes, { includeImageAlt: false }),
    )
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}
