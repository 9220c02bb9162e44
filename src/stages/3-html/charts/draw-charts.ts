/** Draws all charts of the chapters into their placeholders. */
import type { Element, Root } from 'hast'
import { eachElement } from '../../../base/tree/each-element.ts'
import { addProblem, type ProblemText, problem, textOf } from '../../../problems/diagnostics.ts'
import { ChartMistake } from './chart-mistake.ts'
import type { Draw } from './draw.ts'
import type { ChartJob } from './types.ts'

export interface Chapter {
  tree: Root
  charts: readonly ChartJob[]
}

/** Modifies the trees in place. */
export async function drawCharts(chapters: readonly Chapter[]): Promise<void> {
  if (chapters.every(({ charts }) => charts.length === 0)) return
  const { loadDrawing } = await import('./draw.ts')
  const draw = await loadDrawing()
  for (const { tree, charts } of chapters) {
    const jobs = new Map(charts.map(job => [job.id, job]))
    eachElement(tree, (element, index) => {
      const job = jobs.get(String(element.properties['dataChart'] ?? ''))
      if (!job) return undefined
      delete element.properties['dataChart']
      const width = Number(element.properties['dataWidth'])
      delete element.properties['dataWidth']
      element.children = drawn(job, width, draw)
      return index + 1
    })
  }
}

function drawn(job: ChartJob, width: number, draw: Draw): Element[] {
  const { file, node } = job.place
  try {
    const { svg, height, misfit } = draw({ ...job.request, width })
    const { maxHeight = Number.POSITIVE_INFINITY } = job.request
    if (width === job.request.width && height > maxHeight)
      problem(file, 'chart-fits-page', { height: Math.round(height), most: maxHeight }, { place: node })
    if (misfit?.other !== undefined)
      problem(file, 'chart-text-fits/overlap', { ...misfit, other: misfit.other, width }, { place: node })
    else if (misfit) problem(file, 'chart-text-fits/frame', { text: misfit.text, width }, { place: node })
    return [svg]
  } catch (error) {
    addProblem(file, 'chart-valid', textOfError(error, job), { place: node })
    return []
  }
}

/** Replaces messages of JavaScript itself, which mean nothing to an editor; Plot does not check all options. */
function textOfError(error: unknown, { request }: ChartJob): ProblemText {
  if (error instanceof ChartMistake) return error.text
  const { message } = error as Error
  return request.plot && (error instanceof TypeError || message.includes(String({})))
    ? textOf('chart-valid/options', {})
    : textOf('chart-valid/plot', { error: message })
}
