/**
 * Finishes tags and page content together: everything painted is either in the structure tree or an artifact.
 *
 * Why: docs/decisions/011-tags.md
 */
import { promisify } from 'node:util'
import { deflate, type ZlibOptions } from 'node:zlib'
import { dict, isRef, name } from '../../../base/pdf/pdf-values.ts'
import { FontTexts } from '../font-text.ts'
import { addLineSpaces } from '../line-spaces.ts'
import { finishContent, type Owner } from '../page-content.ts'
import type { PdfFile } from '../pdf-file.ts'
import type { WrittenWords } from '../written-words.ts'
import { shapeTags } from './shape-tags.ts'
import { isTag, type Kid, type Tag, tagsIn, takeTags } from './tags.ts'
import { writeTags } from './write-tags.ts'

const compress: (data: Buffer, options: ZlibOptions) => Promise<Buffer> = promisify(deflate)
/**
 * Compressing pages takes most of the time and they are most of the file: level 4 takes a third of the time of level 6, for 6%
 * more space. The chunks are as large as most pages.
 */
const COMPRESSION = { level: 4, chunkSize: 1 << 17 }
/** Number of pages to decompress in advance. */
const PAGES_AHEAD = 8

export interface FinishedTags {
  /** The structure tree as written to the file. */
  document: Tag
  /** For each page, the numbers of its marked pieces. */
  shown: readonly ReadonlySet<number>[]
  /** Pages whose tagged content is missing, because transparent content is painted in another object. */
  hidden: readonly number[]
  /** Pages with a character that no font has a glyph for, which is printed as a box or as nothing. */
  blank: readonly number[]
}

/** Pages are decompressed and compressed in the thread pool while the tree is processed. */
export async function finishTags(file: PdfFile, written: WrittenWords): Promise<FinishedTags> {
  const pages = file.pages()
  const unpacked: (Promise<Buffer | undefined> | undefined)[] = []
  const unpack = (i: number) => {
    const contents = pages[i]?.dict.get('Contents')
    unpacked[i] = isRef(contents) ? file.decoded(contents) : undefined
  }
  for (let i = 0; i < PAGES_AHEAD; i++) unpack(i)
  const document = takeTags(file)
  applyRequestedTypes(document)
  const owners = ownersOf(document, pages.length)
  const fonts = new FontTexts(file)
  const shown: Set<number>[] = []
  const hidden: number[] = []
  const blank: number[] = []
  const packing: Promise<void>[] = []
  for (const [i, { dict: page }] of pages.entries()) {
    const target = page.get('Contents')
    const source = await unpacked[i]
    delete unpacked[i]
    unpack(i + PAGES_AHEAD)
    if (!isRef(target) || !source) throw new Error(`the content of page ${i + 1} cannot be read`)
    const blockOf = (mcid: number) => owners[i]?.get(mcid)?.block
    const spaced = addLineSpaces(source, await fonts.onPage(page), blockOf, written)
    const content = finishContent(spaced, i, mcid => owners[i]?.get(mcid))
    shown.push(content.shown)
    // Text in a drawing may be missing, because the drawing has alternative text.
    if ([...(owners[i] ?? [])].some(([mcid, { figure }]) => !figure && !content.marked.has(mcid)))
      hidden.push(i + 1)
    if (hasBlank(source)) blank.push(i + 1)
    for (const [figure, box] of content.boxes) figure.box ??= box
    if (content.bytes !== source)
      packing.push(
        compress(content.bytes, COMPRESSION).then(data =>
          file.set(target, { dict: dict({ Filter: name('FlateDecode') }), data }),
        ),
      )
  }
  keepShown(document, shown)
  shapeTags(document)
  writeTags(file, document)
  await Promise.all(packing)
  return { document, shown, hidden, blank }
}

/** Skia writes each glyph as four hexadecimal digits; glyph 0 stands for a missing glyph. */
const MISSING_GLYPH = /<(?:[\dA-F]{4})*?0000(?:[\dA-F]{4})*> *T[jJ]/

const hasBlank = (source: Buffer): boolean =>
  source.includes('0000') && MISSING_GLYPH.test(source.toString('latin1'))

/** Applies the types that the document set through alternative text, the only attribute that Chromium passes on (print-tags.ts). */
function applyRequestedTypes(document: Tag): void {
  for (const tag of tagsIn(document)) {
    const [, type, words] = /^tag:(\w+)(?::(.+))?$/s.exec(tag.alt ?? '') ?? []
    if (type === undefined) continue
    tag.type = type
    if (words === undefined) delete tag.alt
    else tag.alt = words
  }
}

/** For each page, maps the number of each marked piece to its owner. */
function ownersOf(document: Tag, pages: number): Map<number, Owner>[] {
  const owners = Array.from({ length: pages }, () => new Map<number, Owner>())
  const walk = (tag: Tag, owner: Owner) => {
    for (const kid of tag.kids) {
      if (isTag(kid)) {
        const figure = kid.type === 'Figure' && kid.alt !== undefined ? kid : owner.figure
        const head = kid.type === 'TR' ? (isHead(kid) ? { shownOn: undefined } : undefined) : owner.head
        const block = INLINE.has(kid.type) ? owner.block : figure ? undefined : kid
        walk(kid, { figure, head, block })
      } else if (kid.kind === 'mark') owners[kid.page]?.set(kid.mcid, owner)
    }
  }
  walk(document, { figure: undefined, head: undefined, block: undefined })
  return owners
}

/** Types of tags that stand in a line, as Chromium writes them. */
const INLINE = new Set(['Span', 'NonStruct', 'Link', 'Em', 'Strong', 'Code', 'Quote', 'Reference', 'Lbl'])

const isHead = ({ kids }: Tag) =>
  kids.every(
    kid => isTag(kid) && (kid.type === 'Caption' || (kid.type === 'TH' && kid.cell?.scope !== 'Row')),
  )

function keepShown(document: Tag, shown: readonly ReadonlySet<number>[]): void {
  const isShown = (kid: Kid) => isTag(kid) || kid.kind === 'area' || shown[kid.page]?.has(kid.mcid)
  for (const tag of tagsIn(document)) tag.kids = tag.kids.filter(isShown)
}
