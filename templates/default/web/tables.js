// A frame around a table is focusable only if it scrolls, and then shows at which edge there is more.
const atEdges = frame => {
  const hidden = frame.scrollWidth - frame.clientWidth
  // In right-to-left pages, scrollLeft counts down from 0.
  const past = Math.abs(frame.scrollLeft)
  frame.classList.toggle('past', past > 1)
  frame.classList.toggle('more', hidden - past > 1)
  return hidden > 1
}
const look = new ResizeObserver(entries => {
  for (const { target } of entries) {
    const frame = target.closest('.scroll')
    const over = atEdges(frame)
    frame.classList.toggle('over', over)
    if (over) frame.tabIndex = 0
    else frame.removeAttribute('tabindex')
  }
})
// If the columns do not fit, scroll to the most important one: the year of the edition, or the status of a commitment.
const showMain = frame => {
  const main = frame.querySelector('thead .now') ?? frame.querySelector('.tg thead th:last-child')
  if (!main || frame.scrollWidth <= frame.clientWidth + 1) return
  const box = main.getBoundingClientRect()
  const room = frame.getBoundingClientRect()
  frame.scrollLeft += document.dir === 'rtl' ? Math.min(0, box.left - room.left) : Math.max(0, box.right - room.right)
}
for (const frame of document.querySelectorAll('.scroll')) {
  showMain(frame)
  look.observe(frame)
  look.observe(frame.firstElementChild)
  frame.addEventListener('scroll', () => atEdges(frame), { passive: true })
}
