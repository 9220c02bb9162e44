/** Writes title, language, dates and the PDF/UA-1 identifier, in the Info dictionary and as XMP. */

import { dict, isRef, name, text } from '../../base/pdf/pdf-values.ts'
import type { PdfFile } from './pdf-file.ts'

export interface Metadata {
  title: string
  author: string
  lang: string
  date: Date
  /** Name of the program, for example `Perennial 1.0`. */
  creator: string
}

const PRODUCER = 'Chromium (Skia/PDF), Perennial'

export function setMetadata(file: PdfFile, metadata: Metadata): void {
  const { title, author, lang, date, creator } = metadata
  const { catalog, trailer } = file
  const day = { raw: `(${pdfDate(date)})` }
  const info = dict({
    Title: text(title),
    Author: text(author),
    Creator: text(creator),
    Producer: text(PRODUCER),
    CreationDate: day,
    ModDate: day,
  })
  const old = trailer.get('Info')
  if (isRef(old)) file.set(old, info)
  else trailer.set('Info', file.add(info))
  catalog.set('Lang', text(lang))
  catalog.set('PageMode', name('UseOutlines'))
  catalog.set('MarkInfo', dict({ Marked: true }))
  catalog.set('ViewerPreferences', dict({ DisplayDocTitle: true }))
  const data = Buffer.from(xmpPacket(metadata), 'utf8')
  // Not compressed, so that programs without a PDF parser can find the metadata.
  catalog.set('Metadata', file.add({ dict: dict({ Type: name('Metadata'), Subtype: name('XML') }), data }))
}

function pdfDate(date: Date): string {
  return `D:${date.toISOString().replace(/\D/g, '').slice(0, 14)}Z`
}

function xmpPacket({ title, author, lang, date, creator }: Metadata): string {
  const at = date.toISOString().replace(/\.\d+Z$/, 'Z')
  const escaped = (value: string) =>
    value.replace(/[&<>"]/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c)
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">',
    '<dc:format>application/pdf</dc:format>',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:language><rdf:Bag><rdf:li>${escaped(lang)}</rdf:li></rdf:Bag></dc:language>`,
    `<pdf:Producer>${escaped(PRODUCER)}</pdf:Producer><xmp:CreatorTool>${escaped(creator)}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${at}</xmp:CreateDate><xmp:ModifyDate>${at}</xmp:ModifyDate>`,
    '<pdfuaid:part>1</pdfuaid:part>',
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n')
}
