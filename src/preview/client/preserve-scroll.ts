/** Keeps the visible text at its place on the screen when content above it is inserted or removed. */

interface VisibleBlock {
  element: HTMLElement
  words: string
  /** Pixels from the top of the window. */
  top: number
}

/** Number of blocks to remember, because the first may be the one that changes. */
const MAX_BLOCKS = 6

export function preserveScroll(page: Document, change: () => void): void {
  const view = page.defaultView
  const visible = view && view.scrollY > 0 ? visibleBlocks(page, view.innerHeight) : []
  const root = page.documentElement
  // Switch off the browser's page scroll anchoring, which would move the page a second time.
  root.style.overflowAnchor = 'none'
  change()
  const moved = distance(page, visible)
  if (moved !== 0) view?.scrollBy({ top: moved, behavior: 'instant' })
  view?.requestAnimationFrame(() => {
    root.style.overflowAnchor = ''
  })
}

const blocks = (page: Document) => page.querySelectorAll<HTMLElement>('main [data-line]')
const wordsOf = (element: HTMLElement) => element.textContent ?? ''

function visibleBlocks(page: Document, height: number): VisibleBlock[] {
  const visible: VisibleBlock[] = []
  for (const element of blocks(page)) {
    const { top, bottom } = element.getBoundingClientRect()
    if (bottom <= 0) continue
    if (top >= height || visible.length === MAX_BLOCKS) break
    visible.push({ element, words: wordsOf(element), top })
  }
  return visible
}

/** Compares text, because Idiomorph reuses elements for other text; if the text is gone, the element that contained it counts. */
function distance(page: Document, visible: readonly VisibleBlock[]): number {
  let all: HTMLElement[] | undefined
  for (const { element, words, top } of visible) {
    const isThere = element.isConnected && wordsOf(element) === words
    all ??= isThere ? all : [...blocks(page)]
    const now = isThere
      ? element
      : all?.find(block => block.tagName === element.tagName && wordsOf(block) === words)
    if (now) return now.getBoundingClientRect().top - top
  }
  const remaining = visible.find(({ element }) => element.isConnected)
  return remaining ? remaining.element.getBoundingClientRect().top - remaining.top : 0
}
