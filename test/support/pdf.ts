/** Reads PDFs with pdf.js, which Perennial does not use for writing them. */
import { readFile } from 'node:fs/promises'
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface OutlineItem {
  title: string
  level: number
  /** Page number, from 1. */
  page: number
}

/** `pdf` is a path, or the file itself. */
export async function openPdf(pdf: string | Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({
    data: new Uint8Array(typeof pdf === 'string' ? await readFile(pdf) : pdf),
    useSystemFonts: false,
    isEvalSupported: false,
    verbosity: 0,
  }).promise
}

interface Item {
  str: string
  transform: number[]
  width: number
}

/** Returns the texts of a page with their positions, in points from the bottom left. */
export async function textItems(
  pdf: PDFDocumentProxy,
  page: number,
): Promise<{ text: string; x: number; y: number; width: number }[]> {
  const { items } = await (await pdf.getPage(page)).getTextContent()
  return items.flatMap(item => {
    const { str, transform, width } = item as Item
    return str?.trim() ? [{ text: str, x: transform[4] ?? 0, y: transform[5] ?? 0, width }] : []
  })
}

export async function textOfPage(pdf: PDFDocumentProxy, page: number): Promise<string> {
  return (await textItems(pdf, page)).map(item => item.text).join('')
}

export async function wholeText(pdf: PDFDocumentProxy): Promise<string> {
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, i) => textOfPage(pdf, i + 1)))
  return pages.join('\n')
}

export async function outlineOf(pdf: PDFDocumentProxy): Promise<OutlineItem[]> {
  const out: OutlineItem[] = []
  const walk = async (items: Awaited<ReturnType<PDFDocumentProxy['getOutline']>>, level: number) => {
    for (const item of items ?? []) {
      const target = typeof item.dest === 'string' ? await pdf.getDestination(item.dest) : item.dest
      out.push({ title: item.title, level, page: target ? (await pdf.getPageIndex(target[0])) + 1 : 0 })
      await walk(item.items, level + 1)
    }
  }
  await walk(await pdf.getOutline(), 1)
  return out
}

interface Node {
  role?: string
  children?: Node[]
  type?: string
  id?: string
}

/** Returns the text in the order of the tags, as assistive technology reads it, and the roles that occur. */
export async function taggedText(
  pdf: PDFDocumentProxy,
): Promise<{ text: string; roles: Map<string, number> }> {
  const roles = new Map<string, number>()
  let text = ''
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const tree = (await page.getStructTree()) as Node | null
    const marked = new Map<string, string>()
    const open: string[] = []
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    for (const item of items as { type?: string; id?: string; str?: string }[]) {
      if (item.type === 'beginMarkedContentProps' || item.type === 'beginMarkedContent')
        open.push(item.id ?? '')
      else if (item.type === 'endMarkedContent') open.pop()
      else {
        const id = open.findLast(Boolean)
        if (id) marked.set(id, (marked.get(id) ?? '') + item.str)
      }
    }
    const walk = (node: Node) => {
      if (node.role) roles.set(node.role, (roles.get(node.role) ?? 0) + 1)
      if (node.type === 'content' && node.id) text += marked.get(node.id) ?? ''
      for (const child of node.children ?? []) walk(child)
    }
    if (tree) walk(tree)
  }
  return { text, roles }
}

/** Removes spaces and hyphens, which depend on line ends. */
export const bare = (text: string): string => text.normalize('NFC').replace(/[\s\u00ad\u200b\u2060\-‐]/g, '')

/** Returns font names without the subset’s prefix, and the number of Type 3 fonts. */
export async function embeddedFonts(bytes: Uint8Array): Promise<{ type3: number; fonts: string[] }> {
  let type3 = 0
  const fonts = new Set<string>()
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false })
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('Font')) continue
    if (object.get(PDFName.of('Subtype')) === PDFName.of('Type3')) type3 += 1
    const base = object.lookup(PDFName.of('BaseFont'))
    if (base instanceof PDFName) fonts.add(base.decodeText().replace(/^[A-Z]{6}\+/, ''))
  }
  return { type3, fonts: [...fonts].sort() }
}
