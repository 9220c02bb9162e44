/** The stream of what the server tells, as long as somebody looks. */
import type { PreviewEvent } from '../messages.ts'

export interface ConnectionEvents {
  /** The stream is open, for the first time or again; the server names this tab. */
  opened(tab: string): void
  told(event: PreviewEvent): void
  /** The server does not answer any more. */
  lost(): void
}

/** A browser keeps six connections to a server: a tab that has not been looked at for a while gives its own back. */
const UNSEEN = 20_000

export function connection({ opened, told, lost }: ConnectionEvents): void {
  let stream: EventSource | undefined
  let leaving: number | undefined
  const open = () => {
    if (stream) return
    stream = new EventSource('events')
    stream.addEventListener('message', ({ data }) => told(JSON.parse(data) as PreviewEvent))
    stream.addEventListener('error', lost)
    stream.addEventListener('hello', ({ data }) => opened(data))
  }
  const leave = () => {
    stream?.close()
    stream = undefined
  }
  document.addEventListener('visibilitychange', () => {
    clearTimeout(leaving)
    if (!document.hidden) open()
    else leaving = window.setTimeout(leave, UNSEEN)
  })
  open()
}
