// Opens notes at the bottom of a narrow screen. Without this file, or in an older browser, notes are part of the text.
const narrow = matchMedia('(max-width:86rem)')
const pairs = [...document.querySelectorAll('.noteref a')].flatMap(mark => {
  const note = document.getElementById(decodeURIComponent(mark.hash.slice(1)))
  // Notes below a table or a caption are always open.
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
  // If the address points to a note, open it.
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
    // The mark has the role of a button, so the space bar must work too.
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
