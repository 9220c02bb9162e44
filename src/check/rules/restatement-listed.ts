/** An edition that restates values lists them. */
import { visit } from 'unist-util-visit'
import { problem } from '../../problems/diagnostics.ts'
import { restatementsOf } from '../../registry/restatements.ts'
import type { CheckRule } from '../types.ts'

export const restatementListed: CheckRule = {
  id: 'restatement-listed',
  severity: 'warning',
  check({ report, edition, locales }) {
    const [first] = restatementsOf(report.registry)
    if (!first) return
    for (const { locale, book } of locales) {
      let listed = false
      for (const { tree } of book.chapters)
        visit(tree, 'element', ({ properties }) => {
          listed ||= String(properties['className']).split(',').includes('restatements')
        })
      if (listed) continue
      const { file, position } = first.restatement.revision.place
      problem(
        file,
        'restatement-listed',
        { edition: edition.id, metric: first.metric.id, locale },
        { place: position, severity: 'warning' },
      )
    }
  },
}
