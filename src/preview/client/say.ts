/** Translates the texts of the preview's page with the catalogue that the server put into it. */

const words = JSON.parse(document.getElementById('words')?.textContent ?? '{}') as Record<string, string>

/** `values` replace each `{}` in order. */
export function say(text: string, ...values: readonly (string | number)[]): string {
  let next = 0
  return (words[text] ?? text).replace(/\{\}/g, () => String(values[next++] ?? ''))
}
