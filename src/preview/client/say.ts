/** The page's own words, in the language it was sent in. The catalogue stands in the page. */

const words = JSON.parse(document.getElementById('words')?.textContent ?? '{}') as Record<string, string>

/** `values` take the places of `{}`, in their order. */
export function say(text: string, ...values: readonly (string | number)[]): string {
  let next = 0
  return (words[text] ?? text).replace(/\{\}/g, () => String(values[next++] ?? ''))
}
