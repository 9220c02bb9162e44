/** Requests to the preview's server. Addresses are relative, because the page's own address contains the token. */

export async function get<T>(path: string): Promise<T> {
  return answerOf<T>(await fetch(path))
}

/** Rejects with the server's error message if the request failed. */
async function answerOf<T>(response: Response): Promise<T> {
  if (response.ok) return (await response.json()) as T
  const body = (await response.json().catch(() => undefined)) as { error?: string } | undefined
  throw new Error(body?.error ?? `${response.status} ${response.statusText}`)
}

export async function post<T>(path: string, body: unknown): Promise<T> {
  const headers = { 'Content-Type': 'application/json' }
  return answerOf<T>(await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) }))
}

/** Opens a line of a file in the author's editor, or at the address that the server returns if it could start none. */
export async function openSource(path: string, line: number | undefined): Promise<void> {
  const { address } = await post<{ address: string | null }>('api/open', { path, line })
  if (address) location.href = address
}

/** Returns an element of the shell by its id. */
export function byId<T extends HTMLElement>(id: string): T {
  const element = document.getElementById(id)
  if (!element) throw new Error(`no #${id}`)
  return element as T
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
