/** Corrects misspelled `chart` fences, which would otherwise be printed as code. */
import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { eachNode } from '../../base/tree/each-node.ts'
import { problem } from '../../problems/diagnostics.ts'
import { didYouMean, isSlip } from '../../problems/suggest.ts'

/** Keys that only the YAML of a chart has. */
const CHART = /^(?:metrics|targets|marks):/m

/** Turns a fence whose language is a misspelt `chart` into a chart, so that only the spelling is reported, not references to its id. */
export function remarkChartFence(): (tree: Root, file: VFile) => undefined {
  return (tree, file) => {
    eachNode(tree, node => {
      if (node.type !== 'code') return undefined
      const { lang } = node
      if (!lang || lang === 'chart' || !isSlip(lang, 'chart', []) || !CHART.test(node.value)) return undefined
      problem(
        file,
        'directive-known/fence',
        { language: lang },
        { place: node.position?.start, ...didYouMean(lang, 'chart', false) },
      )
      node.lang = 'chart'
      return undefined
    })
  }
}
