/** Title, language and dates, in the old dictionary and as XMP. */
import { PDFBool, type PDFDocument, PDFHexString, PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import { name } from './tagged-pdf.ts'

export interface Metadata {
  title: string
  author: string
  lang: string
  date: Date
  /** `Perennial 1.0`. */
  creator: string
}

const PRODUCER = 'Chromium (Skia/PDF), Perennial'

export function setMetadata(document: PDFDocument, metadata: Metadata): void {
  const { title, author, lang, date, creator } = metadata
  const { catalog, context } = document
  document.setTitle(title, { showInWindowTitleBar: true })
  document.setAuthor(author)
  document.setCreator(creator)
  document.setProducer(PRODUCER)
  const info = context.lookup(context.trailerInfo.Info)
  if (info && 'set' in info) {
    const dictionary = info as import('@cantoo/pdf-lib').PDFDict
    for (const key of ['CreationDate', 'ModDate']) dictionary.set(name(key), PDFString.of(pdfDate(date)))
    dictionary.set(name('Title'), PDFHexString.fromText(title))
  }
  catalog.set(name('Lang'), PDFString.of(lang))
  catalog.set(name('PageMode'), name('UseOutlines'))
  catalog.set(name('ViewerPreferences'), context.obj({ DisplayDocTitle: PDFBool.True }))
  const xmp = Buffer.from(xmpPacket(metadata), 'utf8')
  const stream = PDFRawStream.of(context.obj({ Type: 'Metadata', Subtype: 'XML', Length: xmp.length }), xmp)
  catalog.set(name('Metadata'), context.register(stream))
}

function pdfDate(date: Date): string {
  return `D:${date.toISOString().replace(/\D/g, '').slice(0, 14)}Z`
}

function xmpPacket({ title, author, lang, date, creator }: Metadata): string {
  const at = date.toISOString().replace(/\.\d+Z$/, 'Z')
  const text = (value: string) =>
    value.replace(/[&<>"]/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c)
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    '<dc:format>application/pdf</dc:format>',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${text(title)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${text(author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:language><rdf:Bag><rdf:li>${text(lang)}</rdf:li></rdf:Bag></dc:language>`,
    `<pdf:Producer>${text(PRODUCER)}</pdf:Producer><xmp:CreatorTool>${text(creator)}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${at}</xmp:CreateDate><xmp:ModifyDate>${at}</xmp:ModifyDate>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n')
}
