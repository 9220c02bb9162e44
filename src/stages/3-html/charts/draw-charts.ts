/** Draws all charts of the chapters into their placeholders. */
import type { Element, Root } from 'hast'
import { eachElement } from '../../../base/tree/each-element.ts'
import { problem } from '../../../problems/diagnostics.ts'
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
    const { svg, height, problem: textDoesNotFit } = draw({ ...job.request, width })
    const { maxHeight = Number.POSITIVE_INFINITY } = job.request
    if (width === job.request.width && height > maxHeight)
      problem(
        file,
        'chart-fits-page',
        `Unexpected chart that is ${Math.round(height)} pixels high, expected at most ${maxHeight}: it would be cut at the end of a page`,
        {
          place: node,
          note: 'Show fewer metrics or periods, or split it into several charts.',
        },
      )
    if (textDoesNotFit)
      problem(file, 'chart-text-fits', `Unexpected chart in which ${textDoesNotFit}, at ${width} pixels`, {
        place: node,
        note: 'Shorten a name with `short` in the registry, show fewer figures, or choose another type.',
      })
    return [svg]
  } catch (error) {
    problem(file, 'chart-valid', `Unexpected chart: ${wordsOf(error, job)}`, {
      place: node,
      note: 'Marks and their options are those of Observable Plot.',
    })
    return []
  }
}

/** Replaces messages of JavaScript itself, which mean nothing to an editor; Plot does not check all options. */
function wordsOf(error: unknown, { request }: ChartJob): string {
  const { message } = error as Error
  return request.plot && (error instanceof TypeError || message.includes(String({})))
    ? 'Plot cannot draw these marks with these options'
    : message
}
