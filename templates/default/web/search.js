// Search in this edition: the words as they stand, so that Chinese needs no dictionary. The index comes with the first search,
// as a script, because a page that was opened from a folder may not fetch.
const dialog = document.querySelector('dialog.search')
const opener = document.querySelector('button.find')
const input = dialog?.querySelector('input')
const list = dialog?.querySelector('.found')
const count = dialog?.querySelector('.count')
const LIMIT = 30

// One for one, so that places in the folded text are places in the text: wide letters, accents, small figures.
const fold = text =>
  Array.from(text, sign => {
    const folded = sign.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
    return folded.length === sign.length ? folded : sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign
  }).join('')
const HAN = /\p{Script=Han}/u

let entries
const load = () =>
  new Promise(done => {
    if (entries) return done()
    const script = document.createElement('script')
    script.src = 'search.js'
    script.onload = () => {
      entries = globalThis.perennialIndex.map(([page, id, chapter, title, text]) => ({
        page, id, chapter, title, text,
        inTitle: fold(title),
        inText: fold(text),
      }))
      done()
    }
    document.head.append(script)
  })

// Where a term stands: Chinese anywhere, other words from their beginning; in a second go all of them anywhere.
let anywhere = false
const placesOf = (text, term) => {
  const places = []
  for (let at = text.indexOf(term); at >= 0 && places.length < 50; at = text.indexOf(term, at + 1))
    if (anywhere || HAN.test(term[0]) || at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]) || HAN.test(text[at - 1])) places.push(at)
  return places
}
const search = (terms, needed) =>
  entries
    .map((entry, order) => {
      let met = 0
      let score = 0
      for (const term of terms) {
        const title = placesOf(entry.inTitle, term).length
        const text = placesOf(entry.inText, term).length
        if (title + text > 0) met++
        score += title * 12 + Math.min(text, 5)
      }
      return { entry, order, met, score: score + met * 4 }
    })
    .filter(({ met }) => met >= needed)
    .sort((a, b) => b.met - a.met || b.score - a.score || a.order - b.order)

// All words; else Chinese cut into pairs of characters, of which two thirds must be there, and other words without their endings.
const resultsFor = words => {
  const terms = fold(words).split(/[\s,，、。]+/u).filter(Boolean)
  if (terms.length === 0) return { terms, results: [] }
  for (anywhere of [false, true]) {
    const exact = search(terms, terms.length)
    if (exact.length > 0) return { terms, results: exact }
  }
  const looser = terms.flatMap(term => {
    const signs = Array.from(term)
    if (!HAN.test(term)) return [term.length > 5 ? term.replace(/(ies|ing|ed|es|s|y)$/, '') : term]
    return signs.length < 3 ? [term] : signs.slice(1).map((sign, i) => signs[i] + sign)
  })
  return { terms: looser, results: search(looser, Math.ceil((looser.length * 2) / 3)) }
}

// The text around the first place, with all places marked.
const excerpt = (element, text, folded, terms, around) => {
  const found = terms
    .flatMap(term => placesOf(folded, term).map(at => [at, at + term.length]))
    .sort(([a], [b]) => a - b)
  const first = found[0]?.[0] ?? 0
  let from = around === Infinity ? 0 : Math.max(0, first - around)
  // A word is not cut at its beginning.
  while (from > 0 && from < first && /[\p{L}\p{N}]/u.test(text[from - 1]) && !HAN.test(text[from - 1])) from++
  const to = around === Infinity ? text.length : Math.min(text.length, first + around * 2)
  element.append(from > 0 ? '…' : '')
  let at = from
  for (const [begin, end] of found) {
    if (begin < at || end > to) continue
    const mark = document.createElement('mark')
    mark.textContent = text.slice(begin, end)
    element.append(text.slice(at, begin), mark)
    at = end
  }
  element.append(text.slice(at, to), to < text.length ? '…' : '')
}

const show = () => {
  const { terms, results } = resultsFor(input.value)
  list.replaceChildren(
    ...results.slice(0, LIMIT).map(({ entry }) => {
      const link = document.createElement('a')
      link.href = `${entry.page}.html${entry.id ? `#${entry.id}` : ''}`
      const part = name => link.appendChild(Object.assign(document.createElement('span'), { className: name }))
      if (entry.title !== entry.chapter) part('in').textContent = entry.chapter
      excerpt(part('where'), entry.title, entry.inTitle, terms, Infinity)
      excerpt(part('what'), entry.text, entry.inText, terms, HAN.test(entry.text) ? 30 : 70)
      const item = document.createElement('li')
      item.append(link)
      return item
    }),
  )
  const words = name => dialog.querySelector(`.${name}`).textContent
  count.textContent =
    terms.length === 0
      ? ''
      : results.length === 0
        ? words('none-found')
        : words(results.length === 1 ? 'one-found' : 'many-found').replace('{n}', results.length)
}

if (dialog?.showModal && opener) {
  const open = () => {
    if (dialog.open) return
    dialog.showModal()
    input.select()
    load().then(show)
  }
  opener.addEventListener('click', open)
  addEventListener('keydown', event => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
    event.preventDefault()
    open()
  })
  input.addEventListener('input', () => {
    if (entries) show()
  })
  // Enter goes to the first result; a word that an input method is still composing is not sent.
  dialog.querySelector('form').addEventListener('submit', event => {
    if (event.submitter?.classList.contains('close') && document.activeElement !== input) return
    event.preventDefault()
    list.querySelector('a')?.click()
  })
  dialog.addEventListener('keydown', event => {
    // In a search field the first escape would only empty it.
    if (event.key === 'Escape' && !event.isComposing) dialog.close()
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const stops = [input, ...list.querySelectorAll('a')]
    const at = stops.indexOf(document.activeElement)
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)]
    if (at < 0 || !next) return
    event.preventDefault()
    next.focus()
  })
  // A result on this page is reached when the dialog is out of the way; so is the page behind it, by a click beside it.
  dialog.addEventListener('click', event => {
    if (event.target === dialog || event.target.closest('.found a')) dialog.close()
  })
}
