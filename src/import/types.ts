/** Types of the import: from a page in the source folder to a page in our dialect. */
import type { Data, Root, RootContent } from 'mdast'
import type { Node } from 'unist'
import type { VFile } from 'vfile'
import type { Locale } from '../stages/1-read/types.ts'

/** Markdown file of the folder. */
export interface SourcePage {
  /** Relative to the folder, with forward slashes. */
  path: string
  /** The file as read; losses are reported on it. */
  file: VFile
  /** Text without front matter. */
  text: string
  /** Line of the text (from 0) → line of the file (from 1). */
  lines: readonly number[]
  matter: SourceMatter
}

/** Keys of the front matter of site generators that are used. */
export interface SourceMatter {
  title?: string | undefined
  summary?: string | undefined
  /** Order among the pages of a folder, smallest first. */
  weight?: number | undefined
}

/** A page with its place in the report. */
export interface PlacedPage extends SourcePage {
  locale: Locale
  /** File name in the report without its number, the same in every language. */
  slug: string
}

/** Source text that stays as its author wrote it, except for its addresses. */
export interface Verbatim extends Node {
  type: 'verbatim'
  data?: Data | undefined
  /** Parsed tree of the text; its positions are offsets into the page's text. */
  node: RootContent
}
/** Inline text of our dialect, written as it is: `:ref[anvils]`. */
export interface Written extends Node {
  type: 'written'
  data?: Data | undefined
  value: string
}
/** Centred text, which is a caption if it follows a picture. */
export interface Caption extends Node {
  type: 'caption'
  data?: Data | undefined
  children: RootContent[]
}
/** Block of our dialect that contains other blocks: `:::note{title="…"}`. */
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

/** Target of links and references. */
export interface Anchor {
  id: string
  /** Text for a link that has none. */
  title: string
  /** True if references show its number rather than its title. */
  isNumbered: boolean
}

/** Page converted to our dialect, except for the addresses of links and pictures. */
export interface ConvertedPage extends PlacedPage {
  title: string
  /** The text to which the tree's offsets refer, in which marks of other tools are elements. */
  converted: string
  /** Line of `converted` (from 0) → line of the file (from 1). */
  convertedLines: readonly number[]
  tree: Root
  /** Texts of the headings below the title. */
  headings: readonly string[]
  /** Addresses of the page's headings (`#data-sources`) → where they lead in the report. */
  anchors: ReadonlyMap<string, Anchor>
  /** Characters that were left out of the title and the tree because no bundled font has them. */
  dropped: ReadonlySet<string>
}
