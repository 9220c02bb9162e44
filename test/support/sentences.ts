/** Collects all sentences of the compiled code about mistakes, results and progress, with `{}` for names and numbers. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Node, parse } from 'acorn'

interface Syntax extends Node {
  [key: string]: unknown
}

/** Beginnings by which sentences are recognised anywhere; notes, errors and problems are always collected. */
const SAID = /^(?:Unexpected|expected|Write|Choose|Put|Use|Add|Close|Rename|Known|Did you) /
const KEYS = ['note', 'error', 'problem', 'remedy']
/** Texts that are not translated: answers of the server, messages of Plot, and ids of the catalogue. */
const NO_SENTENCE = /^(?:\{\}\W*)*$|^[a-z-]+\/[a-z-]+$/

export async function sentencesOf(folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith('.js') || name.includes('catalogues/')) continue
    const code = await readFile(join(folder, name), 'utf8')
    const tree = parse(code, { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true })
    walk(tree as unknown as Syntax, node => {
      const said =
        node.type === 'Literal' || node.type === 'TemplateLiteral'
          ? textsOf(node).filter(text => SAID.test(text))
          : node.type === 'Property' && KEYS.includes(String((node['key'] as Syntax)['name']))
            ? textsOf(node['value'] as Syntax)
            : []
      // Results and progress may be a single word.
      if (node.type === 'CallExpression' && isSaid(node['callee'] as Syntax))
        for (const text of (node['arguments'] as Syntax[]).flatMap(textsOf))
          if (/[a-z]/.test(text) && !NO_SENTENCE.test(text)) found.set(text, name)
      for (const text of said)
        if (/[a-z]{3}/.test(text) && text.includes(' ') && !NO_SENTENCE.test(text)) found.set(text, name)
    })
  }
  return found
}

/** Recognises `say('…')` and the phases of a build. */
const isSaid = (callee: Syntax): boolean =>
  callee['name'] === 'say' || (callee['property'] as Syntax | undefined)?.['name'] === 'phase'

function walk(node: Syntax, visit: (node: Syntax) => void): void {
  visit(node)
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (child && typeof (child as Syntax).type === 'string') walk(child as Syntax, visit)
}

/** Returns all alternatives of a template string: each condition in it doubles them. */
function textsOf(node: Syntax): string[] {
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? [node['value']] : []
  if (node.type === 'ConditionalExpression')
    return [...textsOf(node['consequent'] as Syntax), ...textsOf(node['alternate'] as Syntax)]
  if (node.type !== 'TemplateLiteral') return []
  const expressions = node['expressions'] as Syntax[]
  return (node['quasis'] as { value: { cooked: string } }[]).reduce<string[]>(
    (texts, { value }, i) => {
      const inner = expressions[i]
      const alternatives = inner?.type === 'ConditionalExpression' ? textsOf(inner) : []
      const next = inner ? (alternatives.length > 0 ? alternatives : ['{}']) : ['']
      return texts.flatMap(text => next.map(more => text + value.cooked + more))
    },
    [''],
  )
}
