/** Tags and page content together: what is painted is either in the structure tree or an artifact. */
import { promisify } from 'node:util'
import { deflate, type ZlibOptions } from 'node:zlib'
import { dict, isRef, name } from '../../../base/pdf/pdf-values.ts'
import { finishContent, type Owner } from '../page-content.ts'
import type { PdfFile } from '../pdf-file.ts'
import { shapeTags } from './shape-tags.ts'
import { isTag, type Kid, type Tag, tagsIn, takeTags } from './tags.ts'
import { writeTags } from './write-tags.ts'

const compress: (data: Buffer, options: ZlibOptions) => Promise<Buffer> = promisify(deflate)
/**
 * Pages are most of the file and most of the time: level 4 takes a third of the time of 6, and 6% more space. The pieces are
 * as large as most pages.
 */
const PACKING = { level: 4, chunkSize: 1 << 17 }
/** Pages that are unpacked before their turn. */
const AHEAD = 8

export interface FinishedTags {
  /** As written. */
  document: Tag
  /** For each page, the numbers of its marked pieces. */
  shown: readonly ReadonlySet<number>[]
  /** Pages with tagged content that is not found on them: what is transparent is painted elsewhere. */
  hidden: readonly number[]
  /** Pages with a character that no font has a glyph for: a box, or nothing, is printed. */
  blank: readonly number[]
}

/** Pages are unpacked and packed in the thread pool while the tree is made. */
export async function finishTags(file: PdfFile): Promise<FinishedTags> {
  const pages = file.pages()
  const unpacked: (Promise<Buffer | undefined> | undefined)[] = []
  const unpack = (i: number) => {
    const contents = pages[i]?.dict.get('Contents')
    unpacked[i] = isRef(contents) ? file.decoded(contents) : undefined
  }
  for (let i = 0; i < AHEAD; i++) unpack(i)
  const document = takeTags(file)
  asked(document)
  const owners = ownersOf(document, pages.length)
  const shown: Set<number>[] = []
  const hidden: number[] = []
  const blank: number[] = []
  const packing: Promise<void>[] = []
  for (const [i, { dict: page }] of pages.entries()) {
    const target = page.get('Contents')
    const source = await unpacked[i]
    delete unpacked[i]
    unpack(i + AHEAD)
    if (!isRef(target) || !source) throw new Error(`the content of page ${i + 1} cannot be read`)
    const content = finishContent(source, i, mcid => owners[i]?.get(mcid))
    shown.push(content.shown)
    // The words of a drawing need not be found: it is described.
    if ([...(owners[i] ?? [])].some(([mcid, { figure }]) => !figure && !content.met.has(mcid)))
      hidden.push(i + 1)
    if (hasBlank(source)) blank.push(i + 1)
    for (const [figure, box] of content.boxes) figure.box ??= box
    if (content.bytes !== source)
      packing.push(
        compress(content.bytes, PACKING).then(data =>
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

/** Skia writes glyphs as four hexadecimal digits each; glyph 0 of a font is the one that it has not. */
const BLANK = /<(?:[\dA-F]{4})*?0000(?:[\dA-F]{4})*> *T[jJ]/

const hasBlank = (source: Buffer): boolean => source.includes('0000') && BLANK.test(source.toString('latin1'))

/** What the document asked for by the only words that Chromium passes on (src/stages/4-book/print-tags.ts). */
function asked(document: Tag): void {
  for (const one of tagsIn(document)) {
    const [, type, words] = /^tag:(\w+)(?::(.+))?$/s.exec(one.alt ?? '') ?? []
    if (type === undefined) continue
    one.type = type
    if (words === undefined) delete one.alt
    else one.alt = words
  }
}

/** For each page, whose every marked piece is. */
function ownersOf(document: Tag, pages: number): Map<number, Owner>[] {
  const owners = Array.from({ length: pages }, () => new Map<number, Owner>())
  const walk = (one: Tag, owner: Owner) => {
    for (const kid of one.kids) {
      if (isTag(kid)) {
        const figure = kid.type === 'Figure' && kid.alt !== undefined ? kid : owner.figure
        const head = kid.type === 'TR' ? (isHead(kid) ? { shownOn: undefined } : undefined) : owner.head
        walk(kid, { figure, head })
      } else if (kid.kind === 'mark') owners[kid.page]?.set(kid.mcid, owner)
    }
  }
  walk(document, { figure: undefined, head: undefined })
  return owners
}

const isHead = ({ kids }: Tag) =>
  kids.every(
    kid => isTag(kid) && (kid.type === 'Caption' || (kid.type === 'TH' && kid.cell?.scope !== 'Row')),
  )

function keepShown(document: Tag, shown: readonly ReadonlySet<number>[]): void {
  const isShown = (kid: Kid) => isTag(kid) || kid.kind === 'area' || shown[kid.page]?.has(kid.mcid)
  for (const one of tagsIn(document)) one.kids = one.kids.filter(isShown)
}
