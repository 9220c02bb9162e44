/** What a folder of ordinary Markdown is while it becomes a report. */
import type { Data, Root, RootContent } from 'mdast'
import type { Node } from 'unist'
import type { VFile } from 'vfile'
import type { Locale } from '../stages/1-read/types.ts'

/** One Markdown file of the folder. */
export interface SourcePage {
  /** Relative to the folder, with forward slashes. */
  path: string
  /** The file as it is; what could not be kept is on it as a problem. */
  file: VFile
  /** Without front matter. */
  text: string
  /** Line of the text (from 0) → line of the file (from 1). */
  lines: readonly number[]
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
/** Inline text of our dialect, written as it is: `:ref[anvils]`. */
export interface Written extends Node {
  type: 'written'
  data?: Data | undefined
  value: string
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
    written: Written
  }
  interface PhrasingContentMap {
    written: Written
  }
}

/** A place that links and references may name. */
export interface Anchor {
  id: string
  /** Words for a link that has none of its own. */
  title: string
  /** Numbered: a reference to it writes its number. */
  isNumbered: boolean
}

/** A page in mdast: in our dialect, but for the addresses of links and pictures. */
export interface ConvertedPage extends PlacedPage {
  title: string
  /** The text that the tree's offsets count in: with marks of other tools as elements. */
  converted: string
  /** Line of `converted` (from 0) → line of the file (from 1). */
  convertedLines: readonly number[]
  tree: Root
  /** Words of the headings below the title. */
  headings: readonly string[]
  /** Addresses of the page's headings (`#data-sources`) → where they lead in the report. */
  anchors: ReadonlyMap<string, Anchor>
  /** Characters that were left out of the title and the tree because no bundled font has them. */
  dropped: ReadonlySet<string>
}
