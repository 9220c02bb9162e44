/** Requests that the preview’s page would never send are refused without an error of the server, and never reach an editor. */

import { symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Serving, serve } from '../../src/preview/server.ts'
import { Session } from '../../src/preview/session.ts'
import { json } from '../support/hostile.ts'
import { cases } from '../support/properties.ts'

const CASES = cases(300)
let session: Session
let serving: Serving

beforeAll(async () => {
  const { mkdtemp, cp } = await import('node:fs/promises')
  const { tmpdir } = await import('node:os')
  const { acme } = await import('../support/folder.ts')
  const report = join(await mkdtemp(join(tmpdir(), 'perennial-requests-')), 'report')
  await cp(acme, report, { recursive: true })
  await writeFile(join(dirname(report), 'secret.txt'), 'SECRET')
  await symlink(join(dirname(report), 'secret.txt'), join(report, 'linked.md'))
  session = await Session.open({ report, edition: undefined, config: false })
  serving = await serve(session, { port: 0, env: { EDITOR: 'vi' }, lang: 'en' })
})
afterAll(async () => {
  await serving?.close()
  await session?.close()
})

/** Sends a request on a connection of its own, because a refused one would be reused. */
const ask = (path: string, init: RequestInit = {}) =>
  fetch(`${serving.url}${path}`, { ...init, headers: { ...init.headers, connection: 'close' } })

const post = (path: string, body: string | Uint8Array) =>
  ask(path, {
    method: 'POST',
    body: body as never,
    headers: { origin: new URL(serving.url).origin, 'content-type': 'application/json' },
  })

test.each([
  { path: '2030/en/02-iron.md', line: '+:!touch x' },
  { path: '2030/en/02-iron.md', line: '1' },
  { path: '2030/en/02-iron.md', line: 0 },
  { path: '2030/en/02-iron.md', line: -1 },
  { path: '2030/en/02-iron.md', line: 1.5 },
  { path: '2030/en/02-iron.md', line: 1e300 },
  { path: '2030/en/02-iron.md', line: { toString: 1 } },
  { path: '2030/en/02-iron.md', line: 1, more: 1 },
  { path: 'linked.md', line: 1 },
  { path: '../secret.txt', line: 1 },
  { path: '/etc/passwd', line: 1 },
  { path: 'missing.md', line: 1 },
  { path: '', line: 1 },
  { path: 7, line: 1 },
  { line: 1 },
])('no editor is asked to open %j', async body => {
  expect((await post('api/open', JSON.stringify(body))).status).toBe(400)
})

test('a line of a file of the report is opened', async () => {
  const answer = await post('api/open', JSON.stringify({ path: '2030/en/02-iron.md', line: 3 }))
  expect(answer.status).toBe(200)
  expect(((await answer.json()) as { address: string }).address).toMatch(/^vscode:\/\/file\/.*02-iron\.md:3$/)
})

test.each(['api/open', 'api/look', 'api/edition', 'api/fix'])(
  '%s: no JSON is 400, and a large body 413',
  async path => {
    for (const body of ['', '{', 'null', '[]', '"a"', '7', '\u0000', '{"path":'])
      expect([body, (await post(path, body)).status]).toEqual([body, 400])
    expect((await post(path, new Uint8Array(200_000))).status).toBe(413)
  },
)

test(`${CASES.numRuns} requests and views`, { timeout: 24 * 3_600_000 }, async () => {
  const part = fc.oneof(
    fc.constantFrom(
      'en',
      'zh-Hans',
      'constructor',
      '__proto__',
      '..',
      '%2e%2e',
      'index',
      'web',
      'letter',
      'style.css',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  )
  const paths = fc.tuple(
    fc.constantFrom(
      'view/en/web/',
      'view/',
      'api/record/',
      'api/pages/',
      'pdf/',
      'font/',
      'client/',
      'vendor/',
      'api/state',
    ),
    fc.array(part, { maxLength: 3 }),
  )
  const views = fc.sample(paths, CASES)
  for (const [start, rest] of views) {
    const path = `${start}${rest.map(encodeURIComponent).join('/')}`
    expect([path, (await ask(path)).status < 500]).toEqual([path, true])
  }
  const bodies = fc.sample(fc.tuple(fc.constantFrom('open', 'look', 'edition', 'mend'), json), CASES)
  for (const [name, body] of bodies)
    expect([name, body, (await post(`api/${name}`, body)).status < 500]).toEqual([name, body, true])
})
