// Marks the visible section in the rail. Without this file the rail is a list of links.
const links = [...document.querySelectorAll('.chap .sections a')]
const places = links.map(link => document.getElementById(decodeURIComponent(link.hash.slice(1))))
const strip = document.querySelector('.chap')
let shown

const mark = () => {
  const line = innerHeight * 0.3
  let i = -1
  places.forEach((place, n) => {
    if (place && place.getBoundingClientRect().top < line) i = n
  })
  // At the end of the page the last section is current, however short it is.
  if (scrollY > 0 && innerHeight + scrollY >= document.documentElement.scrollHeight - 2) i = links.length - 1
  const link = links[i]
  if (link === shown) return
  shown?.removeAttribute('aria-current')
  link?.setAttribute('aria-current', 'true')
  shown = link
  // On a narrow screen the rail is a strip, which scrolls to the current section.
  if (link && strip.scrollWidth > strip.clientWidth)
    strip.scrollLeft = link.offsetLeft - (strip.clientWidth - link.offsetWidth) / 2
}
if (links.length > 0) {
  let due = false
  const soon = () => {
    if (due) return
    due = true
    requestAnimationFrame(() => {
      due = false
      mark()
    })
  }
  addEventListener('scroll', soon, { passive: true })
  addEventListener('resize', soon)
  mark()
}

// Links to other languages lead to the same section, because ids are the same in all languages.
for (const link of document.querySelectorAll('.bar a[hreflang]'))
  link.addEventListener('click', () => {
    link.hash = shown?.hash || location.hash
  })
