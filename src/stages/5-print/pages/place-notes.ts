/**
 * Keeps each note on the page of its mark.
 *
 * Notes float beside the text and never overlap, so that many notes push each other down and onto later pages. A note that only
 * extends beyond the foot of its page is moved up. If a note is still too far from its mark, all notes of the chapter go to its
 * end, because readers should not have to search for notes in two places.
 */
import type { JSHandle, Page } from 'puppeteer'
import type { PageRuler, Span } from './page-ruler.ts'

export interface PlacedNotes {
  lifted: number
  /** Chapters whose notes were moved to their end. */
  atEnd: { chapter: string; notes: number }[]
}

/** `title` is the heading of notes at a chapter's end. */
export async function placeNotes(
  page: Page,
  ruler: JSHandle<PageRuler>,
  title: string,
): Promise<PlacedNotes> {
  const { lifted, late } = await page.evaluate(liftNotes, ruler)
  const atEnd = late.length > 0 ? await page.evaluate(moveToEnd, ruler, late, title) : []
  return { lifted, atEnd }
}

/** Runs in the browser. `late` are chapters with a note that is too far from its mark. */
function liftNotes(pages: PageRuler): { lifted: number; late: string[] } {
  /** Largest distance of a note below its mark, as a share of the page. */
  const MAX_DISTANCE = 1 / 3
  /** Pixels; larger than the leading of any text. */
  const MAX_LEADING = 48
  let lifted = 0
  const late = new Set<string>()
  for (const note of document.querySelectorAll<HTMLElement>('.note[id]'))
    note.style.removeProperty('margin-top')
  for (const section of pages.sections()) {
    const notes = [...section.querySelectorAll<HTMLElement>('.note[id]')].filter(
      note => getComputedStyle(note).float !== 'none' && note.closest('.end-notes') === null,
    )
    if (notes.length === 0) continue
    const laid = pages.lay(section)
    const mark = (note: Element) => section.querySelector(`.noteref a[href="#${CSS.escape(note.id)}"]`)
    /** Moves the note up so that it ends at the foot of the page, if the note above leaves enough room. */
    const lift = (note: HTMLElement, above: Element | undefined, at: Span): boolean => {
      const needed = laid.spans(note).reduce((sum, span) => sum + span.bottom - span.top, 0)
      const end = above ? laid.spans(above).at(-1) : undefined
      const free = laid.height - needed - (end?.page === at.page ? end.bottom : 0)
      const least = at.top + needed - laid.height
      // The float hangs from the top of its line, which is higher than the mark.
      for (let up = Math.ceil(least); free > 4 && up > 0 && up < least + MAX_LEADING; up += 4) {
        note.style.marginTop = `${-up}px`
        const [first, ...others] = laid.spans(note)
        if (first?.page === at.page && others.length === 0) return true
      }
      note.style.removeProperty('margin-top')
      return false
    }
    for (const [i, note] of notes.entries()) {
      const at = laid.spans(mark(note) ?? note)[0]
      const spans = laid.spans(note)
      const end = spans.at(-1)
      if (!at || !end) continue
      const isFar =
        end.page > at.page
          ? !lift(note, notes[i - 1], at)
          : (spans[0]?.top ?? 0) - at.top > MAX_DISTANCE * laid.height
      if (isFar) late.add(note.id.replace(/-n\d+$/, ''))
      else if (end.page > at.page) lifted += 1
    }
    laid.release()
  }
  return { lifted, late: [...late] }
}

/** Runs in the browser. */
function moveToEnd(pages: PageRuler, chapters: string[], heading: string): PlacedNotes['atEnd'] {
  const moved: PlacedNotes['atEnd'] = []
  for (const chapter of chapters) {
    const notes = [...document.querySelectorAll<HTMLElement>('.note[id]')].filter(
      note =>
        note.id.replace(/-n\d+$/, '') === chapter &&
        getComputedStyle(note).float !== 'none' &&
        note.closest('.end-notes') === null,
    )
    const last = pages.sections().findLast(section => notes.some(note => section.contains(note)))
    const flow = last?.querySelector(':scope > .text, :scope > .flat')
    if (!flow) continue
    const end = document.createElement('section')
    end.className = 'end-notes'
    const head = document.createElement('h2')
    head.textContent = heading
    const list = document.createElement('ol')
    list.className = 'notes'
    for (const note of notes) {
      const item = document.createElement('li')
      item.append(note)
      list.append(item)
    }
    end.append(head, list)
    flow.append(end)
    moved.push({ chapter, notes: notes.length })
  }
  return moved
}
