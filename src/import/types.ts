/** What a folder of ordinary Markdown is while it becomes a report. */
import type { Data, Root, RootContent } from 'mdast'
import type { Node } from 'unist'
import type { VFile } from 'vfile'
import type { Locale } from '../source/types.ts'

/** One Markdown file of the folder. */
export interface SourcePage {
  /** Relative to the folder, with forward slashes. */
  path: string
  /** The file as it is; what could not be kept is on it as a problem. */
  file: VFile
  /** Without front matter. */
  text: string
  /** Lines of front matter before the text. */
  offset: number
  matter: SourceMatter
}

/** What is used of the front matter that site generators know. */
export interface SourceMatter {
  title?: string | undefined
  summary?: string | undefined
  /** Place among its siblings, smallest first. */
  weight?: number | undefined
}

/** A page with its place in the report. */
export interface PlacedPage extends SourcePage {
  locale: Locale
  /** File name in the report without its number, the same in every language. */
  slug: string
}

/** Source text that stays as its author wrote it, but for the addresses in it. */
export interface Verbatim extends Node {
  type: 'verbatim'
  data?: Data | undefined
  /** The tree of which it is the text; positions are offsets into the page's text. */
  node: RootContent
}
/** Words that were set in the middle: below a picture they are its caption. */
export interface Caption extends Node {
  type: 'caption'
  data?: Data | undefined
  children: RootContent[]
}
/** A block of our dialect around others: `:::note{title="…"}`. */
export interface Block extends Node {
  type: 'block'
  data?: Data | undefined
  name: string
  attributes: Readonly<Record<string, string>>
  children: RootContent[]
}

declare module 'mdast' {
  interface RootContentMap {
    verbatim: Verbatim
    caption: Caption
    block: Block
  }
}

/** A page in mdast: in our dialect, but for the addresses of links and pictures. */
export interface ConvertedPage extends PlacedPage {
  title: string
  /** The text that the tree's offsets count in: with containers as elements. */
  converted: string
  tree: Root
  /** Words of the headings below the title. */
  headings: readonly string[]
  /** Addresses of the page's headings (`#data-sources`) → ids in the report. */
  anchors: ReadonlyMap<string, string>
}
