// Loaded in the head after the styles, so that the page is not painted in the wrong colours and does not move when fonts arrive.
// The report is readable without this file.
const root = document.documentElement

// Dark or light: follows the system until the reader chooses.
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

// Waits briefly for the fonts; on a slow connection the page is shown in system fonts first.
const WAIT = 400
const faces = [...(document.fonts ?? [])].filter(face => !/Found/.test(face.family))
if (faces.some(face => face.status !== 'loaded')) {
  root.dataset.fonts = 'coming'
  const come = () => delete root.dataset.fonts
  Promise.allSettled(faces.map(face => face.load())).then(come)
  setTimeout(come, WAIT)
}
