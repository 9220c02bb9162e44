/** Writes the manual's chapter on YAML files from the schemas that read them. */
import { chapter, code, MADE, prose, table } from './markdown.mjs'

export function filesChapter(schemas, translate, say) {
  const blocks = [
    say(
      'A key that is not listed here is an error that suggests the nearest one. A dot separates a key from the key that contains it, angle brackets mark a name that you choose, and square brackets mark a list of such entries. Keys in bold are required.',
    ),
  ]
  for (const { title, files, schema } of schemas) {
    blocks.push(`## ${prose(translate(title))}`)
    if (files) blocks.push(`${say('File:')} ${code(files)}`)
    // The labels of a template are listed in the chapter on templates.
    const keys = keysOf(schema).filter(({ about }) => !about?.startsWith('English: “'))
    if (keys.length === 0) blocks.push(say('Names of your own, each with its words.'))
    else
      blocks.push(
        table(
          [say('Key'), say('Meaning'), say('Value')],
          keys.map(({ key, required, about, type }) => [
            required ? `**${code(key)}**` : code(key),
            about ? prose(say(about)) : '—',
            isByName(key, type) ? say('text by name') : valueWords(type, say),
          ]),
        ),
      )
  }
  return chapter(
    {
      title: say('Files'),
      summary: say('The keys of the YAML files, of front matter and of charts.'),
      made: MADE,
    },
    blocks,
  )
}

/** Returns every key with its path; the keys inside a key follow it. */
function keysOf(schema, path = '') {
  const keys = []
  const addBelow = (child, childPath) => keys.push(...keysOf(child, childPath))
  for (const shape of [schema, ...shapes(schema)]) {
    for (const [name, child] of Object.entries(shape.properties ?? {})) {
      // Options that are passed to another library are described by that library.
      if (child.type === undefined && child.description === undefined && !child.anyOf) continue
      const key = path === '' ? name : `${path}.${name}`
      keys.push({ key, required: shape.required?.includes(name), about: child.description, type: child })
      addBelow(child, key)
    }
    const named = shape.additionalProperties
    if (typeof named === 'object' && hasKeys(named)) addBelow(named, path === '' ? '<id>' : `${path}.<id>`)
    if (shape.items && hasKeys(shape.items)) addBelow(shape.items, `${path}[]`)
  }
  // A key that occurs in two shapes of a value is listed once.
  return keys.filter(({ key }, i) => keys.findIndex(other => other.key === key) === i)
}

/** Returns the alternative shapes of a value; a list of entries that may also be written singly is left out. */
function shapes({ anyOf = [] }) {
  const entries = anyOf.filter(shape => shape.type !== 'array').map(shape => JSON.stringify(shape))
  return anyOf.filter(shape => shape.type !== 'array' || !entries.includes(JSON.stringify(shape.items)))
}

const hasKeys = schema =>
  [schema, ...(schema.anyOf ?? [])].some(
    shape =>
      shape.properties !== undefined ||
      (typeof shape.additionalProperties === 'object' && hasKeys(shape.additionalProperties)) ||
      (shape.items !== undefined && hasKeys(shape.items)),
  )

/** True for records of text whose names are not languages, such as units. */
const isByName = (key, { type, additionalProperties: named }) =>
  type === 'object' &&
  typeof named === 'object' &&
  !hasKeys(named) &&
  /(?:^|\.)(?:dimensions|where|scales|tileScales|units|currency\.words|plot)$/.test(key)

function valueWords(schema, say) {
  if (schema.enum) return schema.enum.map(value => code(String(value))).join(say(', '))
  if (schema.const !== undefined) return code(String(schema.const))
  if (schema.anyOf) return [...new Set(schema.anyOf.map(shape => valueWords(shape, say)))].join(say(' or '))
  if (schema.type === 'array') return say('list')
  if (schema.type === 'boolean') return `${code('true')}${say(' or ')}${code('false')}`
  if (schema.type === 'object') {
    const { additionalProperties: named } = schema
    return typeof named === 'object' && !hasKeys(named) ? say('text per language') : say('keys')
  }
  return say('text')
}
