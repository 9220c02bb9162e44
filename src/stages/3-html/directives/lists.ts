/** Renders placeholders for generated lists, which the book stage fills because it knows numbers and pages. */
import { h } from 'hastscript'
import { choices } from '../../../directives/lookup.ts'
import { problem } from '../../../problems/diagnostics.ts'
import { code as asCode, oneOf } from '../../../problems/messages/message.ts'
import { type DirectiveHandler, labelText, sourcePlace } from '../context.ts'

const list =
  (name: string): DirectiveHandler =>
  (_, node, context) =>
    h('div', { dataList: name, ...sourcePlace(node, context) })

export const contents: DirectiveHandler = list('contents')
export const figuresList: DirectiveHandler = list('figures')
export const tablesList: DirectiveHandler = list('tables')
export const sourcesList: DirectiveHandler = list('sources')

/** The content index of a framework. */
export const contentIndex: DirectiveHandler = (_, node, context) =>
  h('div', {
    dataList: 'index',
    dataFramework: node.attributes?.['framework'] ?? '',
    ...sourcePlace(node, context),
  })

/** An anchor for the content index; an omission needs one of the four reasons and an explanation. */
export const discloses: DirectiveHandler = (_, node, context) => {
  const code = labelText(node)
  const reasons = choices(node.name, 'reason')
  const { omits, reason = '', explanation = '' } = node.attributes ?? {}
  if (omits !== undefined && (!reasons.includes(reason ?? '') || !explanation)) {
    problem(
      context.file,
      explanation ? 'omission-explained/reason' : 'omission-explained',
      { code, reasons: oneOf(reasons.map(asCode)) },
      { place: node },
    )
  }
  const anchor = `${context.chapter.slug}-d${context.discloses.length + 1}`
  context.discloses.push({
    code,
    anchor,
    place: node.position,
    omission:
      omits === undefined
        ? undefined
        : { part: omits ?? '', reason: reason ?? '', explanation: explanation ?? '' },
  })
  return h('span', { className: ['disclosure'], id: anchor, dataDiscloses: code })
}

export const ref: DirectiveHandler = (_, node, context) => {
  const id = labelText(node)
  // A missing name was already reported by `remarkDirectiveGuard`.
  if (id === '') return h('span', { className: ['missing'] })
  const link = h('a', {
    className: ['ref'],
    dataRef: id,
    ...(node.attributes?.['page'] !== undefined ? { dataPage: '' } : {}),
    ...sourcePlace(node, context),
  })
  return { ...link, position: node.position }
}
