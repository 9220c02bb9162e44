/** Receives the server's events while the tab is visible. */
import type { PreviewEvent } from '../messages.ts'

export interface ConnectionEvents {
  /** Called when the stream opens, for the first time or again, with the server's name for this tab. */
  opened(tab: string): void
  received(event: PreviewEvent): void
  /** Called when the server does not answer. */
  disconnected(): void
}

/** Milliseconds after which a hidden tab closes its stream: a browser allows six connections to a server. */
const CLOSE_HIDDEN_AFTER = 20_000

export function connection({ opened, received, disconnected }: ConnectionEvents): void {
  let stream: EventSource | undefined
  let closing: number | undefined
  const open = () => {
    if (stream) return
    stream = new EventSource('events')
    stream.addEventListener('message', ({ data }) => received(JSON.parse(data) as PreviewEvent))
    stream.addEventListener('error', disconnected)
    stream.addEventListener('hello', ({ data }) => opened(data))
  }
  const close = () => {
    stream?.close()
    stream = undefined
  }
  document.addEventListener('visibilitychange', () => {
    clearTimeout(closing)
    if (!document.hidden) open()
    else closing = window.setTimeout(close, CLOSE_HIDDEN_AFTER)
  })
  open()
}
