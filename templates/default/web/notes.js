// On a narrow screen a note opens at the foot of the screen. Without this file, or in an older browser, it stands in the text.
const narrow = matchMedia('(max-width:86rem)')
const pairs = [...document.querySelectorAll('.noteref a')].flatMap(mark => {
  const note = document.getElementById(decodeURIComponent(mark.hash.slice(1)))
  // A note under a table or a caption is open everywhere.
  return note && !note.classList.contains('below') ? [{ mark, note }] : []
})
const arrange = () => {
  for (const { mark, note } of pairs) {
    note.popover = narrow.matches ? 'auto' : null
    if (narrow.matches) {
      mark.setAttribute('role', 'button')
      mark.setAttribute('aria-expanded', 'false')
    } else for (const name of ['role', 'aria-expanded']) mark.removeAttribute(name)
  }
  // Whoever came for a note finds it open.
  const wanted = pairs.find(({ note }) => `#${note.id}` === decodeURIComponent(location.hash))
  if (narrow.matches) wanted?.note.showPopover()
}
if ('popover' in HTMLElement.prototype) {
  for (const { mark, note } of pairs) {
    const open = event => {
      if (!note.popover) return
      event.preventDefault()
      note.togglePopover()
    }
    mark.addEventListener('click', open)
    // What looks like a button to a screen reader answers to the space bar as well.
    mark.addEventListener('keydown', event => {
      if (event.key === ' ') open(event)
    })
    note.addEventListener('toggle', event => {
      if (note.popover) mark.setAttribute('aria-expanded', String(event.newState === 'open'))
    })
  }
  narrow.addEventListener('change', arrange)
  arrange()
}
