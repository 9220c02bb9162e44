/** Reads a Jupyter notebook: its text and code; outputs are left out and reported. */
import { findNodeAtLocation, getNodeValue, type Node, parseTree } from 'jsonc-parser'
import type { VFile } from 'vfile'
import { problem } from '../problems/diagnostics.ts'
import { listed } from '../problems/messages/message.ts'
import type { SourcePage } from './types.ts'

interface Text {
  text: string
  /** Line of the file, from 1. */
  line: number
}

export function readNotebook(path: string, file: VFile): SourcePage {
  const json = String(file.value)
  const lineAt = lineFinder(json)
  const root = parseTree(json)
  const cells =
    root && (findNodeAtLocation(root, ['cells']) ?? findNodeAtLocation(root, ['worksheets', 0, 'cells']))
  if (!cells?.children) problem(file, 'file-readable/notebook', {}, { severity: 'warning' })
  const language = root && wordsAt(root, ['metadata', 'kernelspec', 'language'])
  const out: Text[] = []
  for (const cell of cells?.children ?? []) {
    const type = wordsAt(cell, ['cell_type'])
    const source = sourceOf(cell, lineAt)
    if (type === 'markdown' || type === 'heading')
      out.push(...source, { text: '', line: source.at(-1)?.line ?? 1 })
    else if (source.some(({ text }) => text.trim()))
      out.push(...codeOf(cell, source, language ?? 'python', file))
    if (type === 'code') reportOutputs(cell, lineAt, file)
    if (findNodeAtLocation(cell, ['attachments'])?.children?.length)
      problem(
        file,
        'image-local/notebook',
        {},
        {
          place: { line: lineAt(cell.offset), column: 1 },
          severity: 'warning',
        },
      )
  }
  return {
    path,
    file,
    text: out.map(({ text }) => text).join('\n'),
    lines: out.map(({ line }) => line),
    matter: {},
  }
}

/** Returns the code of a cell, unless its author has hidden it. */
function codeOf(cell: Node, source: readonly Text[], language: string, file: VFile): Text[] {
  const line = source[0]?.line ?? 1
  const tags: unknown = findNodeAtLocation(cell, ['metadata', 'tags'])
  const hidden = tags ? (getNodeValue(tags as Node) as unknown[]) : []
  const isHidden = hidden.some(tag => /^(?:remove|hide)[-_](?:input|cell)$/.test(String(tag)))
  if (isHidden || wordsAt(cell, ['cell_type']) === 'raw') {
    problem(
      file,
      'markdown-written/hidden-cell',
      {},
      {
        place: { line, column: 1 },
        severity: 'warning',
      },
    )
    return []
  }
  const longest = Math.max(
    2,
    ...source.flatMap(({ text }) => (text.match(/`+/g) ?? []).map(run => run.length)),
  )
  const fence = '`'.repeat(longest + 1)
  return [
    { text: fence + language.toLowerCase(), line },
    ...source,
    { text: fence, line },
    { text: '', line },
  ]
}

function reportOutputs(cell: Node, lineAt: (offset: number) => number, file: VFile): void {
  const outputs = findNodeAtLocation(cell, ['outputs'])
  for (const output of outputs?.children ?? []) {
    const data = findNodeAtLocation(output, ['data'])
    const kinds = data
      ? Object.keys(getNodeValue(data) as object)
      : [wordsAt(output, ['output_type']) ?? 'output']
    problem(
      file,
      'markdown-written/output',
      { kinds: listed(kinds) },
      {
        place: { line: lineAt(output.offset), column: 1 },
        severity: 'warning',
      },
    )
  }
}

/** Reads `source`, which is a text or a list of lines. */
function sourceOf(cell: Node, lineAt: (offset: number) => number): Text[] {
  const node = findNodeAtLocation(cell, ['source'])
  if (!node) return []
  const pieces = node.type === 'array' ? (node.children ?? []) : [node]
  const out: Text[] = []
  let isOpen = false
  for (const piece of pieces) {
    const line = lineAt(piece.offset)
    const lines = String(getNodeValue(piece)).replace(/\r\n?/g, '\n').split('\n')
    lines.forEach((text, i) => {
      const last = out.at(-1)
      if (i === 0 && isOpen && last) last.text += text
      else out.push({ text, line })
    })
    isOpen = true
  }
  return out
}

function wordsAt(node: Node, path: (string | number)[]): string | undefined {
  const value = findNodeAtLocation(node, path)
  return value?.type === 'string' ? String(value.value) : undefined
}

function lineFinder(text: string): (offset: number) => number {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return offset => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }
}
