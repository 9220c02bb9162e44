// The section in view is marked in the rail. Without this file the rail is a list of links.
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
  // At the very end the last section is the one being read, however short it is.
  if (scrollY > 0 && innerHeight + scrollY >= document.documentElement.scrollHeight - 2) i = links.length - 1
  const link = links[i]
  if (link === shown) return
  shown?.removeAttribute('aria-current')
  link?.setAttribute('aria-current', 'true')
  shown = link
  // On a narrow screen the rail is a strip that follows.
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

// The other language opens at the same section: places have the same names in all of them.
for (const link of document.querySelectorAll('.bar a[hreflang]'))
  link.addEventListener('click', () => {
    link.hash = shown?.hash || location.hash
  })
