/**
 * Serves the preview on this machine only, at an address that cannot be guessed, and to its own page only.
 *
 * Any web page can make a browser send requests to 127.0.0.1. The token in the address keeps such a page out, the check of the Host
 * header stops DNS rebinding, and a write must have the preview's own Origin.
 */

import { randomBytes, timingSafeEqual } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { streamSSE } from 'hono/streaming'
import { z } from 'zod'
import { lookupTable } from '../base/lookup-table.ts'
import { print } from '../base/terminal-text/print.ts'
import { fontFaceRule } from '../fonts/subset-face.ts'
import { publishedPicture } from '../images/copy-picture.ts'
import { message } from '../problems/messages/message.ts'
import { english, type Translate } from '../problems/messages/render.ts'
import { WrongUse } from '../problems/wrong-use.ts'
import type { PreviewEvent } from './messages.ts'
import { openEditor } from './open-editor.ts'
import { FontAddresses, shippedFaces } from './preview-faces.ts'
import type { Session } from './session.ts'
import { shell } from './shell.ts'
import { chooseLanguage, type Translation, translations } from './translations.ts'

export interface Serving {
  url: string
  close(): Promise<void>
}

const TYPES: Readonly<Record<string, string>> = lookupTable({
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.ttf': 'font/ttf',
  '.pdf': 'application/pdf',
})
/** Legacy build of pdf.js, which works in older browsers; scripts/prepare.mjs copies it there. */
const pdfjs = fileURLToPath(new URL('./vendor/', import.meta.url))
const VENDOR: ReadonlyMap<string, string> = new Map([
  ['idiomorph.js', fileURLToPath(import.meta.resolve('idiomorph'))],
  ['pdf.mjs', join(pdfjs, 'pdf.min.mjs')],
  ['pdf.worker.mjs', join(pdfjs, 'pdf.worker.min.mjs')],
])
const CLIENT = fileURLToPath(new URL('./client/', import.meta.url))

export interface ServeOptions {
  /** 0 chooses a free port. */
  port: number
  env: NodeJS.ProcessEnv
  /** Language from `--lang`; undefined: that of the environment or of the browser. */
  lang: string | undefined
}

export async function serve(session: Session, { port, env, lang }: ServeOptions): Promise<Serving> {
  const token = randomBytes(16).toString('hex')
  let origin = ''
  const app = new Hono({ strict: false })
  app.use('*', async (c, next) => {
    const given = c.req.path.split('/')[1] ?? ''
    const isToken = given.length === token.length && timingSafeEqual(Buffer.from(given), Buffer.from(token))
    if (c.req.header('host') !== new URL(origin).host || !isToken) return c.text('not found', 404)
    if (c.req.method !== 'GET' && c.req.header('origin') !== origin) return c.text('forbidden', 403)
    await next()
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
    c.header('Referrer-Policy', 'no-referrer')
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Cross-Origin-Resource-Policy', 'same-origin')
    c.header('X-Frame-Options', 'SAMEORIGIN')
    return undefined
  })
  app.route(`/${token}`, routes(session, await translations(), env, lang))
  app.onError((error, c) => {
    if (error instanceof HTTPException) return c.json({ error: error.message }, error.status)
    print(process.stderr, `perennial: ${error.message}\n`)
    return c.json({ error: error.message }, 500)
  })
  const server = createAdaptorServer({ fetch: app.fetch })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new WrongUse(message('call/port-in-use', { port })) : error),
    )
    server.listen(port, '127.0.0.1', resolve)
  })
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: `${origin}/${token}/`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        // Event streams never end by themselves.
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}

function routes(
  session: Session,
  all: ReadonlyMap<string, Translation>,
  env: NodeJS.ProcessEnv,
  lang: string | undefined,
): Hono {
  const app = new Hono({ strict: false })
  const fonts = new FontAddresses()
  const languages = [...all.keys()]
  const translation = (c: Context): Translation =>
    all.get(chooseLanguage(lang, env, c.req.header('accept-language'), languages)) ?? {
      t: english,
      texts: {} as Translation['texts'],
    }
  app.get('/', c => c.html(shell(translation(c), shippedFaces(), face => `./font/${fonts.of(face)}`)))
  app.get('/client/:name{[a-z-]+\\.js}', c => file(c, join(CLIENT, c.req.param('name'))))
  app.get('/vendor/:name', c => file(c, VENDOR.get(c.req.param('name')), true))
  app.get('/view/:locale/web/:path{.+}', c => view(c, session, fonts))
  app.get('/font/:name', c => file(c, fonts.path(c.req.param('name')), true))
  app.get('/events', c => {
    const { t } = translation(c)
    return streamSSE(c, async stream => {
      const tab = randomBytes(8).toString('hex')
      const gone = new Promise<void>(resolve => stream.onAbort(resolve))
      const stop = session.listen(event => {
        const translated: PreviewEvent =
          event.kind === 'unprinted' ? { ...event, reason: t(event.reason) } : event
        void stream.writeSSE({ data: JSON.stringify(translated) })
      })
      const leave = session.enter(tab)
      try {
        await stream.writeSSE({ event: 'hello', data: tab })
        await gone
      } finally {
        stop()
        leave()
      }
    })
  })
  app.get('/api/state', c => c.json(session.state(translation(c).t)))
  app.get('/api/record/:locale/:id', c =>
    c.json(session.record(c.req.param('id'), c.req.param('locale'), translation(c).t) ?? null),
  )
  app.get('/api/pages/:locale/:chapter?', c => {
    const pages = session.pages(c.req.param('locale'), c.req.param('chapter'))
    if (!pages) return c.json(null)
    const { starts, folios, seconds, version } = pages
    return c.json({ starts, folios, seconds, version })
  })
  app.get('/pdf/:locale/:chapter?', c => {
    const pages = session.pages(c.req.param('locale'), c.req.param('chapter'))
    return pages ? c.body(pages.pdf, 200, { 'Content-Type': 'application/pdf' }) : c.notFound()
  })
  app.use(
    '/api/*',
    bodyLimit({
      maxSize: MAX_BODY_BYTES,
      onError: c => c.json({ error: translation(c).t('preview/too-large') }, 413),
    }),
  )
  app.post('/api/look', async c => {
    const { tab, locale, chapter } = await parseBody(c, REQUESTS.look, translation(c).t)
    session.look(tab, { locale, chapter })
    return c.json(true)
  })
  app.post('/api/edition', async c => {
    await session.show((await parseBody(c, REQUESTS.edition, translation(c).t)).edition)
    return c.json(true)
  })
  app.post('/api/open', async c => {
    const { path, line = 1 } = await parseBody(c, REQUESTS.open, translation(c).t)
    const file = await session.fileOf(path)
    if (!file) return c.json({ address: null }, 400)
    return c.json({ address: openEditor({ file, line }, env) ?? null })
  })
  app.post('/api/fix', async c => {
    const { key, answer } = await parseBody(c, REQUESTS.fix, translation(c).t)
    return c.json(await session.applyFix(key, answer))
  })
  return app
}

/** Largest request body, in bytes: requests contain only names, paths and short answers. */
const MAX_BODY_BYTES = 64 * 1024
const text = z.string().max(4096)
const REQUESTS = {
  look: z.strictObject({ tab: text, locale: text, chapter: text.optional() }),
  edition: z.strictObject({ edition: text }),
  // The line becomes part of the editor's command line, so it must be a number.
  open: z.strictObject({ path: text, line: z.int().positive().optional() }),
  fix: z.strictObject({ key: text, answer: text.optional() }),
}

/** Returns the parsed body of a request; answers 400 if it does not match `schema`. */
async function parseBody<T>(c: Context, schema: z.ZodType<T>, t: Translate): Promise<T> {
  const body: unknown = await c.req.json().catch(() => undefined)
  const result = schema.safeParse(body)
  if (!result.success) throw new HTTPException(400, { message: t('preview/bad-request') })
  return result.data
}

/** `isConstant`: the file stays the same while this server runs, so the browser may cache it. */
async function file(c: Context, path: string | undefined, isConstant = false): Promise<Response> {
  if (path === undefined) return c.notFound()
  const bytes = await readFile(path).catch(() => undefined)
  const type = TYPES[extname(path)] ?? 'application/octet-stream'
  return bytes
    ? c.body(new Uint8Array(bytes), 200, {
        'Content-Type': type,
        ...(isConstant ? { 'Cache-Control': 'private, max-age=86400' } : {}),
      })
    : c.notFound()
}

/** Answers with a file of the web edition, which is made on request. */
async function view(c: Context, session: Session, fonts: FontAddresses): Promise<Response> {
  const [locale = '', path = ''] = [c.req.param('locale'), c.req.param('path')]
  const ending = extname(path)
  const send = (text: string) => c.body(text, 200, { 'Content-Type': TYPES[ending] ?? 'text/plain' })
  const search = path === 'search.js' ? session.web.search(locale) : undefined
  if (search !== undefined) return send(search)
  const name = path.replace(/\.(html|css)$/, '')
  const site = session.web.page(locale, ending === '.html' || ending === '.css' ? name : 'index')
  if (!site) return c.notFound()
  const page = site.pages.get(name)
  if (ending === '.html' && page) return send(page.html)
  if (path === 'style.css') return send(`${faces(locale, session, fonts)}\n${site.css}`)
  if (ending === '.css' && page) return send(page.css)
  const text = site.files.get(path)
  if (text !== undefined) return send(text)
  return picture(c, site.assets.get(path) ?? session.web.templateAsset(path), ending)
}

/** Answers with a picture as a build publishes it: without its metadata. */
async function picture(c: Context, path: string | undefined, ending: string): Promise<Response> {
  const bytes = path === undefined ? undefined : await publishedPicture(path).catch(() => undefined)
  const headers = { 'Content-Type': TYPES[ending] ?? 'application/octet-stream' }
  return bytes ? c.body(new Uint8Array(bytes), 200, headers) : c.notFound()
}

/** Returns `@font-face` rules of complete faces rather than subsets, so that newly typed characters are visible at once. */
function faces(locale: string, session: Session, fonts: FontAddresses): string {
  return session.web
    .faces(locale)
    .map(face => fontFaceRule(face, `../../../font/${fonts.of(face)}`, 'truetype'))
    .join('\n')
}
