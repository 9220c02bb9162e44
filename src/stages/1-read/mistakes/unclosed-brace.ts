/** The brace, bracket or quotation mark that is never closed: the parser says where it gave up, which is often an empty line below. */
import { type Document, isCollection, isScalar, type Node, visit, type YAMLError } from 'yaml'

/** Which of the parser's errors is to be said: others mostly follow from the first, but what is missing inside of a brace from the brace. */
export function firstError(errors: readonly YAMLError[]): YAMLError | undefined {
  const [first] = errors
  return first && isQuote(first) ? first : (errors.find(isFlow) ?? first)
}

/** Its place, in characters from the start of the text. */
export function unclosedSign(error: YAMLError, document: Document, text: string): number | undefined {
  if (!isFlow(error) && !isQuote(error)) return undefined
  let at: number | undefined
  visit(document, {
    Node(_, node) {
      // The innermost of several: what it swallowed is why those around it are open.
      if (isOpen(node, text) && isScalar(node) === isQuote(error)) at = node.range?.[0]
    },
  })
  return at
}

const isFlow = ({ message }: YAMLError): boolean => /^Flow (?:map|sequence) .*and end with a/.test(message)
const isQuote = ({ message }: YAMLError): boolean => /^Missing closing ['"]/.test(message)

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']', '"': '"', "'": "'" }

function isOpen(node: Node, text: string): boolean {
  const [from, to] = node.range ?? []
  if (from === undefined || to === undefined) return false
  const sign = text[from] ?? ''
  const isQuoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')
  if (!isQuoted && !(isCollection(node) && node.flow)) return false
  return to - from < 2 || text[to - 1] !== CLOSING[sign]
}

export const closingSign = (sign: string): string => CLOSING[sign] ?? sign
