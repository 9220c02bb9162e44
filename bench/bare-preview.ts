/** A minimal preview for comparison: a page that shows the text of a file each time it is saved. */
import { watch } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const PAGE =
  '<!doctype html><title>Bare</title><p></p><script>new EventSource("events").onmessage=e=>{document.querySelector("p").textContent=e.data}</script>'

export async function withBarePreview<T>(file: string, use: (url: string) => Promise<T>): Promise<T> {
  const clients = new Set<(text: string) => void>()
  const watcher = watch(file, () => {
    void readFile(file, 'utf8').then(text => {
      for (const send of clients) send(text.replace(/\s+/g, ' '))
    })
  })
  const server = createServer((request, response) => {
    if (request.url !== '/events') {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(PAGE)
      return
    }
    response.writeHead(200, { 'Content-Type': 'text/event-stream' }).flushHeaders()
    clients.add(text => response.write(`data: ${text}\n\n`))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  } finally {
    watcher.close()
    server.closeAllConnections()
    server.close()
  }
}
