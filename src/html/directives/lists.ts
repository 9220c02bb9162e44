/** Generated lists: placeholders here, filled by the book, which alone knows numbers and pages. */
import { h } from 'hastscript'
import { type DirectiveHandler, labelText, sourcePlace } from '../context.ts'

const list =
  (name: string): DirectiveHandler =>
  (_, node, context) =>
    h('div', { dataList: name, ...sourcePlace(node, context) })

export const contents: DirectiveHandler = list('contents')
export const figuresList: DirectiveHandler = list('figures')
export const tablesList: DirectiveHandler = list('tables')
export const sourcesList: DirectiveHandler = list('sources')

export const discloses: DirectiveHandler = (_, node, context) => {
  const code = labelText(node)
  context.discloses.push(code)
  return h('span', {
    className: ['disclosure'],
    id: `${context.chapter.slug}-d${context.discloses.length}`,
    dataDiscloses: code,
  })
}

export const ref: DirectiveHandler = (_, node, context) =>
  h('a', {
    className: ['ref'],
    dataRef: labelText(node),
    ...(node.attributes?.['page'] !== undefined ? { dataPage: '' } : {}),
    ...sourcePlace(node, context),
  })
