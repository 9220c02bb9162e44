// Dark or light: as the system says until the reader chooses. The report reads without this file.
const root = document.documentElement
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
  const button = document.querySelector('button.theme')
  if (!button) return
  button.hidden = false
  button.addEventListener('click', () => {
    const chosen = root.dataset.theme === 'dark' ? 'light' : 'dark'
    try {
      localStorage.setItem('theme', chosen)
    } catch {}
    root.dataset.theme = chosen
  })
})
