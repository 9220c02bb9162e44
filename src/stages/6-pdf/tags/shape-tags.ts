/**
 * Shapes the structure tree as PDF/UA-1 requires. Chromium writes an element for almost every box and piece of text; this leaves
 * what matters to a reader: paragraphs, lists with their bodies, notes after the text that they explain, contents, tables, figures.
 */
import { isTag, type Kid, type Tag, tag, tagsIn } from './tags.ts'

/** Inline types. */
const PHRASES = new Set(['Span', 'Em', 'Strong', 'Code', 'Sub', 'Sup', 'Link', 'Reference', 'Quote', 'Lbl'])
/** Types that may contain text directly; in all others, text gets a paragraph of its own. */
const HOLDS_TEXT = /^(?:P|H\d?|Lbl|LI|LBody|TH|TD|Caption|Note|Figure|Formula|TOCI)$/
/** Types without a meaning. */
const PLAIN = new Set(['NonStruct', 'Div'])

/** Maps non-standard types that Chromium writes to standard ones. */
const ROLES: Readonly<Record<string, string>> = {
  Em: 'Span',
  Strong: 'Span',
  Sub: 'Span',
  Sup: 'Span',
  Aside: 'Div',
  Title: 'P',
  DocumentFragment: 'Div',
}

export function shapeTags(document: Tag): void {
  simplify(document, document.lang)
  moveNotes(document)
  complete(document)
  closeLevels(document)
}

/** The role map for the types that occur. */
export function rolesOf(types: ReadonlySet<string>): Record<string, string> {
  return Object.fromEntries(Object.entries(ROLES).filter(([type]) => types.has(type)))
}

const isPhrase = (kid: Kid): boolean => !isTag(kid) || PHRASES.has(kid.type)

/** Removes elements without a meaning, and puts text into paragraphs. */
function simplify(parent: Tag, lang: string | undefined): void {
  const holdsText = HOLDS_TEXT.test(parent.type) || isPhrase(parent)
  const kids = parent.kids.flatMap((kid): Kid[] => {
    if (!isTag(kid)) return [kid]
    // This is an HTML figure around a drawing, picture or table that has a tag of its own.
    if (kid.type === 'Figure' && kid.alt === undefined && kid.kids.some(isTag)) kid.type = 'Div'
    if (kid.lang === lang) delete kid.lang
    const plain = PLAIN.has(kid.type)
    const box = kid.type === 'Div'
    if (plain) kid.type = holdsText || isText(kid) ? 'Span' : parent.type === 'Document' ? 'Sect' : 'Div'
    simplify(kid, kid.lang ?? lang)
    const hasMeaning =
      kid.lang !== undefined || kid.type === 'Sect' || (kid.type === 'Div' && box && kid.kids.length > 1)
    return plain && !hasMeaning ? kid.kids : [kid]
  })
  parent.kids = holdsText ? kids : inParagraphs(kids)
}

/** True for an element that Chromium creates for a piece of text. */
const isText = ({ type, kids }: Tag): boolean => type === 'NonStruct' && !kids.some(isTag)

/** Puts text between blocks into paragraphs. */
function inParagraphs(kids: readonly Kid[]): Kid[] {
  const out: Kid[] = []
  let run: Tag | undefined
  for (const kid of kids) {
    if (!isPhrase(kid)) {
      run = undefined
      out.push(kid)
    } else if (run) run.kids.push(kid)
    else {
      run = tag('P', [kid])
      out.push(run)
    }
  }
  return out
}

/** Moves notes after the paragraph that they explain, out of the sentence. Returns those that must move further up. */
function moveNotes(parent: Tag): Tag[] {
  const up: Tag[] = []
  const kids: Kid[] = []
  const moves = isPhrase(parent) || /^(?:P|H\d?)$/.test(parent.type)
  const late: Tag[] = []
  for (const kid of parent.kids) {
    if (!isTag(kid)) {
      kids.push(kid)
      continue
    }
    const notes = moveNotes(kid)
    if (kid.type !== 'Note') {
      kids.push(kid)
      if (moves) up.push(...notes)
      else if (isPhrase(kid)) late.push(...notes)
      else kids.push(...notes)
    } else if (moves) up.push(kid, ...notes)
    else late.push(kid, ...notes)
  }
  parent.kids = [...kids, ...late]
  return up
}

/** Adds bodies to list items and entries to contents. Removes empty elements, except cells. */
function complete(parent: Tag): void {
  parent.kids = parent.kids.filter(kid => {
    if (isTag(kid)) complete(kid)
    return (
      !isTag(kid) || kid.kids.length > 0 || kid.type === 'TD' || kid.type === 'TH' || kid.alt !== undefined
    )
  })
  // A link without an area leads to a place that is not in the document.
  if (parent.type === 'Link' && !parent.kids.some(kid => kid.kind === 'area')) parent.type = 'Span'
  if (parent.type === 'LI') parent.kids = listItem(parent.kids)
  else if (parent.type === 'TOC') parent.kids = contents(parent.kids)
  else if (parent.type === 'TOCI') parent.kids = entry(parent.kids)
  else if (parent.type === 'Table') {
    parent.kids = captionFirst(parent.kids.map(titleRow))
    limitGroupHeads(parent)
  }
}

/** Renumbers heading levels so that none is skipped (7.4.2), whichever level a chapter begins with. */
function closeLevels(document: Tag): void {
  const open: number[] = []
  for (const heading of tagsIn(document)) {
    const level = Number(/^H(\d)$/.exec(heading.type)?.[1] ?? 0)
    if (level === 0) continue
    while ((open.at(-1) ?? 0) >= level) open.pop()
    open.push(level)
    heading.type = `H${open.length}`
  }
}

/** A list item has an optional label and a body. */
function listItem(kids: Kid[]): Kid[] {
  const isLabel = (kid: Kid) => isTag(kid) && kid.type === 'Lbl'
  const content = kids.filter(kid => !isLabel(kid))
  const body =
    content.length === 1 && content[0] && isTag(content[0]) && content[0].type === 'LBody'
      ? content
      : [tag('LBody', content)]
  return content.length > 0 ? [...kids.filter(isLabel), ...body] : kids
}

/** A table of contents has entries and inner tables of contents; a paragraph is the title of what follows, or of everything. */
function contents(kids: readonly Kid[]): Kid[] {
  const out: Kid[] = []
  for (const [i, kid] of kids.entries()) {
    const next = kids[i + 1]
    const last = out.at(-1)
    if (!isTag(kid)) out.push(tag('TOCI', entry([kid])))
    else if (kid.type === 'TOC' && last && isTag(last) && last.type === 'P') {
      out.splice(-1, 1, tag('TOCI', [last, kid]))
    } else if (kid.type === 'P' && kid.kids.some(inner => isTag(inner) && inner.type === 'Link'))
      out.push(...kid.kids.map(inner => tag('TOCI', entry([inner]))))
    else if (kid.type === 'P' && !(next && isTag(next) && next.type === 'TOC'))
      out.push({ ...kid, type: 'Caption' })
    else if (/^(?:P|TOC|TOCI|Caption)$/.test(kid.type)) out.push(kid)
    else out.push(tag('TOCI', entry([kid])))
  }
  return out
}

function entry(kids: readonly Kid[]): Kid[] {
  return kids.map(kid => (isTag(kid) && kid.type === 'Link' ? tag('Reference', [kid]) : kid))
}

/** Unwraps a caption that was put into the first row of the head so that it is printed on every page. */
function titleRow(kid: Kid): Kid {
  const only = isTag(kid) && kid.type === 'TR' && kid.kids.length === 1 ? kid.kids[0] : undefined
  return only && isTag(only) && only.type === 'Caption' ? only : kid
}

function captionFirst(kids: readonly Kid[]): Kid[] {
  const isCaption = (kid: Kid) => isTag(kid) && kid.type === 'Caption'
  return [...kids.filter(isCaption), ...kids.filter(kid => !isCaption(kid))]
}

/** Limits the head of a row group to its group, because Chromium makes it a head of every cell in the table. */
function limitGroupHeads(table: Tag): void {
  const groups = new Set<string>()
  const rows = table.kids.filter(isTag).map(row => row.kids.filter(isTag))
  const groupOf = ([cell, ...more]: readonly Tag[]) =>
    more.length === 0 && cell?.type === 'TH' && (cell.cell?.columns ?? 1) > 1 ? cell.id : undefined
  for (const row of rows) {
    const group = groupOf(row)
    if (group !== undefined) groups.add(group)
  }
  let current: string | undefined
  for (const row of rows) {
    current = groupOf(row) ?? current
    for (const { cell } of row)
      if (cell) cell.headers = cell.headers.filter(id => id === current || !groups.has(id))
  }
}
