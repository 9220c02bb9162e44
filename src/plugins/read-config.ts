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
    problem(file, 'config-runs', `Unexpected failure of ${file.path}: ${firstLine(cause)}`, {
      note: '`--no-config` builds without it.',
      cause,
    })
    return undefined
  }
}

const callable = (what: string) =>
  z.custom<never>(value => typeof value === 'function', { error: `expected ${what}` })
const plugin = z.union([callable('a plugin'), z.tuple([callable('a plugin')]).rest(z.unknown())], {
  error: 'expected a plugin, or `[plugin, options]`',
})
const form = z.enum(['text', 'leaf', 'container'], { error: 'expected `text`, `leaf` or `container`' })
const label = z.enum(['required', 'optional', 'none'], {
  error: 'expected `required`, `optional` or `none`',
})
const directive = z.strictObject({
  form,
  label: label.default('optional'),
  attributes: z.array(z.string()).default([]),
  required: z.array(z.string()).default([]),
  about: z.string().default('of this report'),
  render: callable('a function'),
})
const name = z.string().regex(/^[a-z]+(-[a-z0-9]+)*$/)
const rule = z.strictObject({
  id: name,
  severity: z.enum(['error', 'warning'], { error: 'expected `error` or `warning`' }),
  check: callable('a function'),
})
const configSchema = z.strictObject({
  remarkPlugins: z.array(plugin).default([]),
  rehypePlugins: z.array(plugin).default([]),
  directives: z.record(name, directive).default({}),
  rules: z.array(rule).default([]),
  templates: z.record(z.string(), z.string()).default({}),
})

function checked(root: string, file: VFile, config: unknown): Extensions | undefined {
  const result = configSchema.safeParse(config, { reportInput: false })
  if (!result.success) {
    for (const issue of result.error.issues) {
      const where = issue.path.length > 0 ? `\`${issue.path.map(String).join('.')}\`` : 'the default export'
      if (issue.code !== 'unrecognized_keys')
        problem(file, 'config-valid', `Unexpected value in ${where}: ${issue.message}`)
      else
        for (const key of issue.keys)
          problem(file, 'config-keys', `Unexpected key \`${key}\` in ${where}`, {
            ...(issue.path.length === 0 ? suggest(key, Object.keys(configSchema.shape)) : {}),
          })
    }
    return undefined
  }
  const { data } = result
  for (const directiveName of Object.keys(data.directives)) {
    if (Object.hasOwn(directives, directiveName))
      problem(
        file,
        'config-directive',
        `Unexpected directive \`${directiveName}\`, which Perennial has already`,
        {
          note: 'Give it a name of its own.',
        },
      )
  }
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
