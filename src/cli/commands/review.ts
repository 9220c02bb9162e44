import type { ReviewFlags } from '../actions/review.ts'
import { type CliCommand, defineCommand } from '../define-command.ts'
import { formatOption, listOption, reportOption } from '../options.ts'

export const reviewCommand: CliCommand = defineCommand<[edition: string | undefined], ReviewFlags>({
  name: 'review',
  description: 'what is left to do in an edition: figures, passages taken over, targets',
  arguments: [['[edition]', 'edition, as 2022 (default: the newest)']],
  options: {
    accept: listOption('--accept <places>', 'passages that are still correct, as en/01-letter.md:9'),
    format: formatOption('pretty or json', 'pretty'),
    report: reportOption,
  },
  run: async ({ arguments: [edition], flags }) =>
    (await import('../actions/review.ts')).runReview(edition, flags),
})
