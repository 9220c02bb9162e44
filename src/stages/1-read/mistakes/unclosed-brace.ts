/** Finds a brace, bracket or quotation mark that is never closed. The parser only reports where it failed, often many lines below. */
import { type Document, isCollection, isScalar, type Node, visit, type YAMLError } from 'yaml'

/** The parser's error to report. The others mostly follow from the first one, but errors inside an unclosed brace follow from the brace. */
export function firstError(errors: readonly YAMLError[]): YAMLError | undefined {
  const [first] = errors
  return first && isQuote(first) ? first : (errors.find(isFlow) ?? first)
}

/** Offset of the unclosed sign, in characters from the start of the text. */
export function unclosedSign(error: YAMLError, document: Document, text: string): number | undefined {
  if (!isFlow(error) && !isQuote(error)) return undefined
  let at: number | undefined
  visit(document, {
    Node(_, node) {
      // The innermost unclosed node: those around it are open because of it.
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
