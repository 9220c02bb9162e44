// A frame that holds all of its table is no stop for the keyboard; one that scrolls shows it at its edge.
const look = new ResizeObserver(entries => {
  for (const { target } of entries) {
    const over = target.scrollWidth > target.clientWidth + 1
    target.classList.toggle('over', over)
    if (over) target.tabIndex = 0
    else target.removeAttribute('tabindex')
  }
})
for (const frame of document.querySelectorAll('.scroll')) {
  look.observe(frame)
  look.observe(frame.firstElementChild)
}
