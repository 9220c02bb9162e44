/**
 * Keeps each note on the page of its mark.
 *
 * Notes float beside the text and never overlap, so that many notes push each other down and onto later pages. A note that only
 * extends beyond the foot of its page is moved up. If a note is still too far from its mark, all notes of the chapter go to its
 * end, because readers should not have to search for notes in two places.
 */
import type { JSHandle, Page } from 'puppeteer'
import type { PageRuler } from './page-ruler.ts'

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
  return page.evaluate(
    (pages, heading) => {
      /** Largest distance of a note below its mark, as a share of the page. */
      const MAX_DISTANCE = 1 / 3
      /** Pixels; larger than the leading of any text. */
      const MAX_LEADING = 48
      const result: PlacedNotes = { lifted: 0, atEnd: [] }
      const chapterOf = (note: Element) => note.id.replace(/-n\d+$/, '')
      const floats = (note: Element) =>
        getComputedStyle(note).float !== 'none' && note.closest('.end-notes') === null
      const late = new Set<string>()
      for (const note of document.querySelectorAll<HTMLElement>('.note[id]'))
        note.style.removeProperty('margin-top')
      const sections = pages.sections()
      for (const section of sections) {
        const notes = [...section.querySelectorAll<HTMLElement>('.note[id]')].filter(floats)
        if (notes.length === 0) continue
        const laid = pages.lay(section)
        const mark = (note: Element) => section.querySelector(`.noteref a[href="#${CSS.escape(note.id)}"]`)
        notes.forEach((note, i) => {
          const at = laid.spans(mark(note) ?? note)[0]
          const noteSpans = laid.spans(note)
          const end = noteSpans.at(-1)
          if (!at || !end) return
          if (end.page > at.page) {
            // Move the note up so that it ends at the foot of the page, if the note above leaves enough room.
            const needed = noteSpans.reduce((sum, span) => sum + span.bottom - span.top, 0)
            const before = notes[i - 1]
            const above = before ? laid.spans(before).at(-1) : undefined
            const free = laid.height - needed - (above?.page === at.page ? above.bottom : 0)
            const least = at.top + needed - laid.height
            // The float hangs from the top of its line, which is higher than the mark.
            for (let lift = Math.ceil(least); free > 4 && lift > 0 && lift < least + MAX_LEADING; lift += 4) {
              note.style.marginTop = `${-lift}px`
              const lifted = laid.spans(note)
              if (lifted.length === 1 && lifted[0]?.page === at.page) {
                result.lifted += 1
                return
              }
            }
            note.style.removeProperty('margin-top')
            late.add(chapterOf(note))
          } else if ((noteSpans[0]?.top ?? 0) - at.top > MAX_DISTANCE * laid.height) late.add(chapterOf(note))
        })
        laid.release()
      }
      for (const chapter of late) {
        const notes = [...document.querySelectorAll<HTMLElement>('.note[id]')].filter(
          note => chapterOf(note) === chapter && floats(note),
        )
        const last = sections.filter(section => notes.some(note => section.contains(note))).at(-1)
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
        result.atEnd.push({ chapter, notes: notes.length })
      }
      return result
    },
    ruler,
    title,
  )
}
