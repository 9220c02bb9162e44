/** A mistake in the marks or options of a `chart` fence, found before or while Plot draws it. */
import { type ProblemText, textOf } from '../../../problems/diagnostics.ts'
import { english } from '../../../problems/messages/render.ts'
import type { ProblemId, ValuesOfProblem } from '../../../problems/messages/types.ts'

export class ChartMistake extends Error {
  readonly text: ProblemText

  constructor(text: ProblemText) {
    super(english(text.reason))
    this.text = text
  }
}

export const chartMistake = <Id extends ProblemId>(id: Id, values: ValuesOfProblem<Id>): ChartMistake =>
  new ChartMistake(textOf(id, values))
