/** Gives figures the paths of their picture files, and figures and tables ids for their labels, before references are resolved. */
import GithubSlugger from 'github-slugger'
import type { Image, Link, Nodes, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Point } from 'unist'
import { visit } from 'unist-util-visit'
import type { Addresses } from './resolve-addresses.ts'
import type { Block, ConvertedPage } from './types.ts'

export interface PageWriter {
  addresses: Addresses
  /** Converts a point of the tree to a point of the page's file. */
  place(point: Point | undefined): Point | undefined
}

/** Assigns ids that are unique in a language; `isChapter` returns true for ids of chapters and sections. */
export class Ids {
  #taken = new Set<string>()
  #isChapter: (id: string) => boolean

  constructor(isChapter: (id: string) => boolean) {
    this.#isChapter = isChapter
  }

  /** `fig-one` → `one`: `:ref` does not need the prefix, which only says what kind of block it is. */
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

/** Changes the tree of `page`, and adds the labels of its figures and tables to the addresses. */
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
      for (const name of labels) addresses.addLabel(name, { id, title, isNumbered: true }, page)
      return { id }
    }
    if (node.name === 'table') {
      node.attributes = { ...identify(), title: attributes['title'] ?? '' }
      return
    }
    const { src = '', alt = '' } = attributes
    const target = addresses.image(
      src,
      page,
      place(node.position?.start ?? node.children[0]?.position?.start),
    )
    if (!target || 'link' in target) {
      const image: Image = { type: 'image', url: src, alt }
      const isInCaption = !target && captionText(node) !== '' && captionText(node) === alt.trim()
      const words: RootContent[] = isInCaption
        ? []
        : [{ type: 'paragraph', children: [replacementOf(image, target?.link)] }]
      siblings.splice(index, 1, ...words, ...node.children)
      return index + words.length
    }
    const described = alt.trim() || captionText(node) || fileWords(src)
    // A figure without caption and label is written as a plain image.
    siblings[index] =
      node.children.length === 0 && label === undefined
        ? {
            type: 'paragraph',
            children: [{ type: 'image', url: target.src, alt: described, data: { isPlaced: true } }],
          }
        : { ...node, attributes: { ...identify(), src: target.src, alt: described } }
    return index + 1
  })
}

declare module 'mdast' {
  interface Data {
    /** True if the address is already that of the report. */
    isPlaced?: boolean
  }
}

/** Returns a link, or the description of an image, to write instead of the image. */
export function replacementOf(
  image: Image,
  link: string | undefined,
): Link | { type: 'text'; value: string } {
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
    // The address is not a valid encoding: use it unchanged.
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
