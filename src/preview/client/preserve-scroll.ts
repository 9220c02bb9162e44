/** What is in view stays where it is on the screen, whatever is put in or taken out above it. */

interface Held {
  element: HTMLElement
  words: string
  /** From the top of the screen. */
  top: number
}

/** How many blocks are remembered: the first may be the one that changes. */
const MOST = 6

export function holdInView(own: Document, change: () => void): void {
  const view = own.defaultView
  const held = view && view.scrollY > 0 ? inView(own, view.innerHeight) : []
  const root = own.documentElement
  // The browser would move it as well.
  root.style.overflowAnchor = 'none'
  change()
  const moved = distance(own, held)
  if (moved !== 0) view?.scrollBy({ top: moved, behavior: 'instant' })
  view?.requestAnimationFrame(() => {
    root.style.overflowAnchor = ''
  })
}

const blocks = (own: Document) => own.querySelectorAll<HTMLElement>('main [data-line]')
const wordsOf = (element: HTMLElement) => element.textContent ?? ''

function inView(own: Document, height: number): Held[] {
  const held: Held[] = []
  for (const element of blocks(own)) {
    const { top, bottom } = element.getBoundingClientRect()
    if (bottom <= 0) continue
    if (top >= height || held.length === MOST) break
    held.push({ element, words: wordsOf(element), top })
  }
  return held
}

/** The same words, for elements are used again for other words. Where they are gone, the element that had them. */
function distance(own: Document, held: readonly Held[]): number {
  let all: HTMLElement[] | undefined
  for (const { element, words, top } of held) {
    const isThere = element.isConnected && wordsOf(element) === words
    all ??= isThere ? all : [...blocks(own)]
    const now = isThere
      ? element
      : all?.find(one => one.tagName === element.tagName && wordsOf(one) === words)
    if (now) return now.getBoundingClientRect().top - top
  }
  const rest = held.find(({ element }) => element.isConnected)
  return rest ? rest.element.getBoundingClientRect().top - rest.top : 0
}
