/** Serves a folder as a strict web server would: compressed, with a content security policy that allows only the site's own files. */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
}

export const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Serves while `use` runs; `base` is `http://127.0.0.1:<port>`. */
export async function serving<T>(folder: string, use: (base: string) => Promise<T>): Promise<T> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/')
    readFile(join(folder, path)).then(
      bytes => {
        const type = TYPES[extname(path)] ?? 'application/octet-stream'
        const packed = /text|svg/.test(type)
        response.writeHead(200, {
          'content-type': type,
          'content-security-policy': STRICT,
          ...(packed ? { 'content-encoding': 'gzip' } : {}),
        })
        response.end(packed ? gzipSync(bytes) : bytes)
      },
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  }
}
