// Searches this edition by plain text, so that Chinese needs no dictionary. The index is loaded with the first search, as a
// script, because a page that was opened from a folder may not use fetch.
const dialog = document.querySelector('dialog.search')
const opener = document.querySelector('button.find')
const input = dialog?.querySelector('input')
const list = dialog?.querySelector('.found')
const count = dialog?.querySelector('.count')
const LIMIT = 30

// Folds full-width letters, accents and small digits one for one, so that positions in the folded text are those of the text.
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

// Finds the positions of a term: Chinese anywhere, other words from their beginning; in a second attempt anywhere.
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

// Requires all words; otherwise two thirds of the pairs of Chinese characters, and other words without their endings.
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

// Returns the text around the first match, with all matches marked.
const excerpt = (element, text, folded, terms, around) => {
  const found = terms
    .flatMap(term => placesOf(folded, term).map(at => [at, at + term.length]))
    .sort(([a], [b]) => a - b)
  const first = found[0]?.[0] ?? 0
  let from = around === Infinity ? 0 : Math.max(0, first - around)
  // Begin at a word boundary.
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
  // Enter opens the first result, except while an input method is composing a word.
  dialog.querySelector('form').addEventListener('submit', event => {
    if (event.submitter?.classList.contains('close') && document.activeElement !== input) return
    event.preventDefault()
    list.querySelector('a')?.click()
  })
  dialog.addEventListener('keydown', event => {
    // By default, the first Escape would only empty the search field.
    if (event.key === 'Escape' && !event.isComposing) dialog.close()
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const stops = [input, ...list.querySelectorAll('a')]
    const at = stops.indexOf(document.activeElement)
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)]
    if (at < 0 || !next) return
    event.preventDefault()
    next.focus()
  })
  // Close the dialog for a result on this page, and for a click outside of it.
  dialog.addEventListener('click', event => {
    if (event.target === dialog || event.target.closest('.found a')) dialog.close()
  })
}
