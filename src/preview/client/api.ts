/** Calls of the preview's server. Addresses are relative: the token is in the page's own. */

export async function get<T>(path: string): Promise<T> {
  return answerOf<T>(await fetch(path))
}

/** What the server could not do it says in its answer. */
async function answerOf<T>(response: Response): Promise<T> {
  if (response.ok) return (await response.json()) as T
  const said = (await response.json().catch(() => undefined)) as { error?: string } | undefined
  throw new Error(said?.error ?? `${response.status} ${response.statusText}`)
}

export async function post<T>(path: string, body: unknown): Promise<T> {
  const headers = { 'Content-Type': 'application/json' }
  return answerOf<T>(await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) }))
}

/** In the author's editor, or by the address that an editor answers to. */
export async function openSource(path: string, line: number | undefined): Promise<void> {
  const { address } = await post<{ address: string | null }>('api/open', { path, line })
  if (address) location.href = address
}

/** An element by its id, which the shell has. */
export function byId<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id)
  if (!found) throw new Error(`no #${id}`)
  return found as T
}

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  if (className) element.className = className
  element.append(...children)
  return element
}
