/** The structure tree as PDF/UA wants it: list bodies, roles of unusual types, no figure that has nothing to say. */
import { PDFDict, type PDFDocument, type PDFRef } from '@cantoo/pdf-lib'
import { childElements, elementsOf, name, structureRoot, typeOf } from './tagged-pdf.ts'

/** Types that Chromium writes and that the standard does not know → what they are. */
const ROLES: Readonly<Record<string, string>> = {
  Em: 'Span',
  Strong: 'Span',
  Sub: 'Span',
  Aside: 'Div',
  FENote: 'Note',
  Title: 'H1',
  DocumentFragment: 'Div',
}

export function repairStructure(document: PDFDocument): void {
  const root = structureRoot(document)
  if (!root) return
  const types = new Set<string>()
  for (const { ref, dict } of [...elementsOf(document)]) {
    const type = typeOf(dict)
    types.add(type)
    if (type === 'Figure' && !dict.has(name('Alt')) && childElements(document, dict).length > 0)
      // An HTML figure around a table or picture that is tagged itself.
      dict.set(name('S'), name('Div'))
    else if (type === 'LI') wrapListBody(document, ref, dict)
  }
  const roles = Object.fromEntries(Object.entries(ROLES).filter(([type]) => types.has(type)))
  if (Object.keys(roles).length > 0) root.set(name('RoleMap'), document.context.obj(roles))
  document.catalog.lookupMaybe(name('MarkInfo'), PDFDict)?.delete(name('Type'))
}

/** LI holds a label and a body, never text itself. */
function wrapListBody(document: PDFDocument, ref: PDFRef, item: PDFDict): void {
  const { context } = document
  const children = childElements(document, item)
  const labels = children.filter(child => typeOf(child.dict) === 'Lbl')
  const body = children.filter(child => typeOf(child.dict) !== 'Lbl')
  const only = body.length === 1 ? body[0] : undefined
  if (body.length === 0 || (only && typeOf(only.dict) === 'LBody')) return
  const wrapper = context.obj({ Type: 'StructElem', S: 'LBody' }) as PDFDict
  wrapper.set(name('P'), ref)
  wrapper.set(name('K'), context.obj(body.map(child => child.ref)))
  const page = item.get(name('Pg'))
  if (page) wrapper.set(name('Pg'), page)
  const wrapperRef = context.register(wrapper)
  for (const child of body) child.dict.set(name('P'), wrapperRef)
  item.set(name('K'), context.obj([...labels.map(label => label.ref), wrapperRef]))
}
