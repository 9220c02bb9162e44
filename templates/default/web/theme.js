// It stands in the head, after the styles, so that nothing is painted in the wrong colours or moves when its font arrives. The
// report reads without this file.
const root = document.documentElement

// Dark or light: as the system says until the reader chooses.
const stored = () => {
  try {
    return localStorage.getItem('theme')
  } catch {
    return null
  }
}
const system = matchMedia('(prefers-color-scheme: dark)')
const show = () => {
  root.dataset.theme = stored() ?? (system.matches ? 'dark' : 'light')
}
show()
system.addEventListener('change', show)
addEventListener('DOMContentLoaded', () => {
  document.querySelector('button.theme')?.addEventListener('click', () => {
    const chosen = root.dataset.theme === 'dark' ? 'light' : 'dark'
    try {
      localStorage.setItem('theme', chosen)
    } catch {}
    root.dataset.theme = chosen
  })
})

// The page waits a moment for its fonts, all of which it uses; on a slow line it comes in the system's own and changes.
const WAIT = 400
const faces = [...(document.fonts ?? [])].filter(face => !/Found/.test(face.family))
if (faces.some(face => face.status !== 'loaded')) {
  root.dataset.fonts = 'coming'
  const come = () => delete root.dataset.fonts
  Promise.allSettled(faces.map(face => face.load())).then(come)
  setTimeout(come, WAIT)
}
