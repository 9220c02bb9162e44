// Copies a value with its source and address, or the address of a place. Without this file there are no buttons.
const said = document.querySelector('.said')
let quiet
const say = name => {
  const words = said.querySelector(`.${name}`)?.textContent ?? ''
  const line = said.querySelector('.words') ?? said.appendChild(Object.assign(document.createElement('span'), { className: 'words' }))
  line.textContent = words
  clearTimeout(quiet)
  quiet = setTimeout(() => {
    line.textContent = ''
  }, 2500)
}
const addressOf = id => {
  const canonical = document.querySelector('link[rel=canonical]')?.href
  return `${(canonical ?? location.href).split('#')[0]}#${encodeURIComponent(id)}`
}
const rowsOf = place => {
  const table = place.tagName === 'TABLE' ? place : place.querySelector('table')
  if (!table) return []
  // Copy the visible text: without text for screen readers and without marks of notes.
  const words = cell => {
    const copy = cell.cloneNode(true)
    for (const extra of copy.querySelectorAll('.vh,.mk,.tn,.noteref,.note')) extra.remove()
    return inert(copy.textContent.trim().replace(/\s+/g, ' '))
  }
  return [...table.rows].map(row => [...row.cells].map(words))
}
// Spreadsheets evaluate a pasted cell that begins with one of these signs, unless it is a number.
const inert = text => (/^\s*[=+\-@＝＋－＠]/.test(text) && !/^[+-]?[\d.,\s]*\d\s*%?$/.test(text) ? `'${text}` : text)
const escaped = text => text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)

const put = async (text, html) => {
  try {
    if (html && globalThis.ClipboardItem) {
      const item = (type, value) => new Blob([value], { type })
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/plain': item('text/plain', text), 'text/html': item('text/html', html) }),
      ])
      return true
    }
  } catch {
    // Some browsers accept only plain text.
  }
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // The clipboard is unavailable on an insecure page; the link is still in the address bar.
    return false
  }
}

for (const button of document.querySelectorAll('button.copy')) {
  button.hidden = !navigator.clipboard
  button.addEventListener('click', async () => {
    const id = button.dataset.for
    const place = document.getElementById(id)
    const cite = button.dataset.cite.split('\n')
    const address = addressOf(id)
    const rows = rowsOf(place)
    const text = [cite[0], ...rows.map(row => row.join('\t')), ...cite.slice(1), address].join('\n')
    const cells = row => row.map(cell => `<td>${escaped(cell)}</td>`).join('')
    const table = rows.length > 0 ? `<table>${rows.map(row => `<tr>${cells(row)}</tr>`).join('')}</table>` : ''
    const [title, ...lines] = cite.map(escaped)
    const html = `<p><b>${title}</b></p>${table}<p>${lines.join('<br>')}<br><a href="${escaped(address)}">${escaped(address)}</a></p>`
    if (await put(text, html)) say('copied')
  })
}
for (const link of document.querySelectorAll('a.self'))
  link.addEventListener('click', async () => {
    if (navigator.clipboard && (await put(addressOf(decodeURIComponent(link.hash.slice(1)))))) say('link-copied')
  })
