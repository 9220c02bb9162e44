/** Reads the structure tree of a PDF: elements with pdf-lib, their text with pdf.js. */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface Structure {
  type: string
  /** Text of this element and its descendants, in reading order. */
  text: string
  kids: Structure[]
  lang: string | undefined
  alt: string | undefined
  id: string | undefined
  box: number[] | undefined
  scope: string | undefined
  /** Areas of links. */
  areas: number
  /** Pages with content of this element, from 1. */
  pages: number[]
}

const name = (text: string) => PDFName.of(text)
const words = (value: unknown) =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined

export async function structureOf(bytes: Uint8Array, pdf: PDFDocumentProxy): Promise<Structure> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const pages = new Map(document.getPages().map((page, i) => [page.ref.toString(), i + 1]))
  const marked = await markedText(pdf)
  const read = (dict: PDFDict, inherited: number): Structure => {
    const page = pages.get(String(dict.get(name('Pg')))) ?? inherited
    const attributes = dict.lookup(name('A'))
    const attribute = (key: string) =>
      attributes instanceof PDFDict ? attributes.lookup(name(key)) : undefined
    const box = attribute('BBox')
    const made: Structure = {
      type: dict.lookup(name('S'), PDFName).decodeText(),
      text: '',
      kids: [],
      lang: words(dict.lookup(name('Lang'))),
      alt: words(dict.lookup(name('Alt'))),
      id: words(dict.lookup(name('ID'))),
      box:
        box instanceof PDFArray
          ? box.asArray().map(n => (n instanceof PDFNumber ? n.asNumber() : Number.NaN))
          : undefined,
      scope: (attribute('Scope') as PDFName | undefined)?.decodeText(),
      areas: 0,
      pages: [],
    }
    const content = (mcid: number, on: number) => {
      made.text += marked.get(`${on} ${mcid}`) ?? ''
      made.pages.push(on)
    }
    const raw = dict.lookup(name('K'))
    for (const kid of raw instanceof PDFArray
      ? raw.asArray()
      : raw === undefined
        ? []
        : [dict.get(name('K'))]) {
      const value = kid instanceof PDFRef ? document.context.lookup(kid) : kid
      if (value instanceof PDFNumber) content(value.asNumber(), page)
      else if (value instanceof PDFDict && value.has(name('MCID')))
        content(
          value.lookup(name('MCID'), PDFNumber).asNumber(),
          pages.get(String(value.get(name('Pg')))) ?? page,
        )
      else if (value instanceof PDFDict && value.has(name('Obj'))) made.areas += 1
      else if (value instanceof PDFDict) {
        const inner = read(value, page)
        made.kids.push(inner)
        made.text += inner.text
      }
    }
    return made
  }
  const root = document.catalog.lookup(name('StructTreeRoot'), PDFDict)
  return read(root.lookup(name('K'), PDFDict), 0)
}

/** Returns the texts of marked content by `page mcid`. */
async function markedText(pdf: PDFDocumentProxy): Promise<Map<string, string>> {
  const marked = new Map<string, string>()
  for (let page = 1; page <= pdf.numPages; page++) {
    const { items } = await (await pdf.getPage(page)).getTextContent({ includeMarkedContent: true })
    const open: string[] = []
    for (const item of items as { type?: string; id?: string; str?: string }[]) {
      if (item.type === 'endMarkedContent') open.pop()
      else if (item.type) open.push(item.id ?? '')
      else {
        const mcid = /_mc(\d+)$/.exec(open.findLast(Boolean) ?? '')?.[1]
        if (mcid !== undefined)
          marked.set(`${page} ${mcid}`, (marked.get(`${page} ${mcid}`) ?? '') + (item.str ?? ''))
      }
    }
  }
  return marked
}

export function* elements(root: Structure, type?: string): Generator<Structure> {
  if (type === undefined || root.type === type) yield root
  for (const kid of root.kids) yield* elements(kid, type)
}

/** Counts the paint operations of a page outside marked content. */
export async function unmarkedPaints(pdf: PDFDocumentProxy, page: number): Promise<number> {
  const { fnArray, argsArray } = await (await pdf.getPage(page)).getOperatorList()
  const paints = new Set<number>([
    OPS.showText,
    OPS.fill,
    OPS.eoFill,
    OPS.stroke,
    OPS.fillStroke,
    OPS.shadingFill,
    OPS.paintImageXObject,
    OPS.paintFormXObjectBegin,
  ])
  let depth = 0
  let count = 0
  fnArray.forEach((operator, i) => {
    if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) depth += 1
    else if (operator === OPS.endMarkedContent) depth -= 1
    else if (depth === 0) {
      // The path operator includes how the path is painted.
      const done = operator === OPS.constructPath ? (argsArray[i] as [number])[0] : operator
      if (paints.has(done)) count += 1
    }
  })
  return count
}
