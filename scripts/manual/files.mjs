/** What every YAML file may say, from the schemas that read them. */
import { chapter, code, MADE, prose, table } from './markdown.mjs'

export function filesChapter(schemas, say) {
  const blocks = [
    say(
      'A key that is not listed here is an error that names the nearest one. A dot stands before a key inside another, angle brackets for a name of your own, square brackets for a list of such entries. Keys in bold are required.',
    ),
  ]
  for (const { title, files, schema } of schemas) {
    blocks.push(`## ${prose(say(title))}`)
    if (files) blocks.push(`${say('File:')} ${code(files)}`)
    // The words of the pages have a table of their own, beside slots and tokens.
    const keys = keysOf(schema).filter(({ about }) => !about?.startsWith('English: “'))
    if (keys.length === 0) blocks.push(say('Names of your own, each with its words.'))
    else
      blocks.push(
        table(
          [say('Key'), say('Meaning'), say('Value')],
          keys.map(({ key, required, about, type }) => [
            required ? `**${code(key)}**` : code(key),
            about ? prose(say(about)) : '—',
            valueWords(type, say),
          ]),
        ),
      )
  }
  return chapter(
    {
      title: say('Files'),
      summary: say('What the YAML files, front matter and charts may say.'),
      made: MADE,
    },
    blocks,
  )
}

/** Every key with its path, deepest last; what a key contains follows it. */
function keysOf(schema, path = '') {
  const found = []
  const below = (child, childPath) => found.push(...keysOf(child, childPath))
  for (const one of [schema, ...shapes(schema)]) {
    for (const [name, child] of Object.entries(one.properties ?? {})) {
      // A bound of another library's option, which that library describes.
      if (child.type === undefined && child.description === undefined && !child.anyOf) continue
      const key = path === '' ? name : `${path}.${name}`
      found.push({ key, required: one.required?.includes(name), about: child.description, type: child })
      below(child, key)
    }
    const named = one.additionalProperties
    if (typeof named === 'object' && hasKeys(named)) below(named, path === '' ? '<id>' : `${path}.<id>`)
    if (one.items && hasKeys(one.items)) below(one.items, `${path}[]`)
  }
  // The same key in two shapes of a value is one key.
  return found.filter(({ key }, i) => found.findIndex(other => other.key === key) === i)
}

/** One entry, or a list of the same: what a value is made of is said once. */
function shapes({ anyOf = [] }) {
  const once = anyOf.filter(one => one.type !== 'array').map(one => JSON.stringify(one))
  return anyOf.filter(one => one.type !== 'array' || !once.includes(JSON.stringify(one.items)))
}

const hasKeys = schema =>
  [schema, ...(schema.anyOf ?? [])].some(
    one =>
      one.properties !== undefined ||
      (typeof one.additionalProperties === 'object' && hasKeys(one.additionalProperties)) ||
      (one.items !== undefined && hasKeys(one.items)),
  )

function valueWords(schema, say) {
  if (schema.enum) return schema.enum.map(one => code(String(one))).join(say(', '))
  if (schema.const !== undefined) return code(String(schema.const))
  if (schema.anyOf) return [...new Set(schema.anyOf.map(one => valueWords(one, say)))].join(say(' or '))
  if (schema.type === 'array') return say('list')
  if (schema.type === 'boolean') return `${code('true')}${say(' or ')}${code('false')}`
  if (schema.type === 'object') {
    const { additionalProperties: named } = schema
    return typeof named === 'object' && !hasKeys(named) ? say('words by name') : say('keys')
  }
  return say('text')
}
