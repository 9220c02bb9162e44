/**
 * Loads and checks `perennial.config.js` in the report's folder.
 *
 * The config runs with all rights of the user. It is therefore read only from the report's own folder, not through a link that leads
 * out of it, and `--no-config` turns it off for a stranger's report.
 *
 * Why: docs/decisions/030-own-code.md
 */
import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { VFile } from 'vfile'
import { z } from 'zod'
import { lookupTable } from '../base/lookup-table.ts'
import { any } from '../directives/attributes.ts'
import { directives } from '../directives/directives.ts'
import type { DirectiveSpec } from '../directives/types.ts'
import { problem } from '../problems/diagnostics.ts'
import { expectation, expectationIn } from '../problems/messages/expectation.ts'
import { code, message, oneOf, plain } from '../problems/messages/message.ts'
import type { Message } from '../problems/messages/types.ts'
import { ruleIds } from '../problems/rule-ids.ts'
import { suggest } from '../problems/suggest.ts'
import { readText } from '../stages/1-read/report-files.ts'
import { NO_EXTENSIONS } from './no-extensions.ts'
import type { ConfigRule, Extensions } from './types.ts'

const FILES = ['perennial.config.js', 'perennial.config.mjs']

/** Returns no extensions if there is no config or it cannot be used. Problems are on `file`. */
export async function readConfig(root: string): Promise<{ extensions: Extensions; file?: VFile }> {
  for (const name of FILES) {
    const unreadable: VFile[] = []
    const file = await readText(root, name, unreadable)
    if (unreadable[0]) return { extensions: NO_EXTENSIONS, file: unreadable[0] }
    if (file) return { extensions: (await load(root, file)) ?? NO_EXTENSIONS, file }
  }
  return { extensions: NO_EXTENSIONS }
}

async function load(root: string, file: VFile): Promise<Extensions | undefined> {
  const path = join(root, file.path)
  try {
    // The module cache is keyed by URL, so each change needs a new one for the preview to see it.
    const { default: config } = (await import(`${pathToFileURL(path).href}?${statSync(path).mtimeMs}`)) as {
      default: unknown
    }
    return checked(root, file, config)
  } catch (cause) {
    problem(file, 'config-runs', { file: file.path, error: plain(firstLine(cause)) }, { cause })
    return undefined
  }
}

const callable = (expected: Message) =>
  z.custom<never>(value => typeof value === 'function', { error: expectation(expected) })
/** A set of words with an error that lists them. */
const oneWordOf = <const T extends string>(words: readonly [T, ...T[]]) =>
  z.enum(words, { error: expectation(oneOf(words.map(code))) })
const callableFunction = callable(message('expected/function'))
const callablePlugin = callable(message('expected/plugin'))
const plugin = z.union([callablePlugin, z.tuple([callablePlugin]).rest(z.unknown())], {
  error: expectation(message('expected/plugin-with-options')),
})
const form = oneWordOf(['text', 'leaf', 'container'])
const label = oneWordOf(['required', 'optional', 'none'])
const directive = z.strictObject({
  form,
  label: label.default('optional'),
  attributes: z.array(z.string()).default([]),
  required: z.array(z.string()).default([]),
  about: z.string().default('of this report'),
  render: callableFunction,
})
const name = z.string().regex(/^[a-z]+(-[a-z0-9]+)*$/)
const rule = z.strictObject({
  id: name,
  severity: oneWordOf(['error', 'warning']),
  check: callableFunction,
})
const configSchema = z.strictObject({
  remarkPlugins: z.array(plugin).default([]),
  rehypePlugins: z.array(plugin).default([]),
  directives: z.record(name, directive).default({}),
  rules: z.array(rule).default([]),
  templates: z.record(z.string(), z.string()).default({}),
})

const CONFIG_KEYS = Object.keys(configSchema.shape)

function checked(root: string, file: VFile, config: unknown): Extensions | undefined {
  const result = configSchema.safeParse(config, { reportInput: false })
  if (!result.success) {
    for (const issue of result.error.issues) {
      const { path } = issue
      const where = path.length > 0 ? code(path.map(String).join('.')) : message('config/default-export')
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys)
          problem(file, 'config-keys', { key, where }, path.length === 0 ? suggest(key, CONFIG_KEYS) : {})
        continue
      }
      const expected = expectationIn(issue.message)
      if (expected) problem(file, 'config-valid/expected', { where, expected })
      else problem(file, 'config-valid', { where, error: plain(issue.message) })
    }
    return undefined
  }
  const { data } = result
  for (const directiveName of Object.keys(data.directives)) {
    if (Object.hasOwn(directives, directiveName)) problem(file, 'config-directive', { name: directiveName })
  }
  const known = ruleIds()
  for (const { id } of data.rules) if (known.includes(id)) problem(file, 'config-rule', { name: id })
  return {
    remarkPlugins: data.remarkPlugins as Extensions['remarkPlugins'],
    rehypePlugins: data.rehypePlugins as Extensions['rehypePlugins'],
    directives: new Map(
      Object.entries(data.directives).map(([id, directive]) => [
        id,
        { ...specOf(directive), render: directive.render },
      ]),
    ),
    rules: data.rules as readonly ConfigRule[],
    templates: new Map(Object.entries(data.templates).map(([id, folder]) => [id, resolve(root, folder)])),
  }
}

/** Converts a directive of the config to a `DirectiveSpec`. */
function specOf({ form, label, about, attributes, required }: z.infer<typeof directive>): DirectiveSpec {
  return {
    form,
    about,
    ...(label === 'none' ? {} : { label: 'words', isLabelOptional: label === 'optional' }),
    attributes: lookupTable(
      Object.fromEntries(
        [...attributes, ...required].map(name => [name, any(name, required.includes(name))]),
      ),
    ),
  }
}

const firstLine = (cause: unknown) =>
  String((cause as Error | undefined)?.message ?? cause).split('\n')[0] ?? ''
