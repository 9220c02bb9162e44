import { message } from '../../problems/messages/message.ts'
import type { ReviewFlags } from '../actions/review.ts'
import { type CliCommand, defineCommand } from '../define-command.ts'
import { REVIEW_FORMATS } from '../formats.ts'
import { formatOption, reportOption } from '../options.ts'

export const reviewCommand: CliCommand = defineCommand<[edition: string | undefined], ReviewFlags>({
  name: 'review',
  description: message('help/review'),
  arguments: [['[edition]', message('help/edition')]],
  options: {
    accept: { flags: '--accept <places>', help: message('help/review-accept'), isList: true },
    format: formatOption(REVIEW_FORMATS),
    report: reportOption,
  },
  run: async ({ arguments: [edition], flags }) =>
    (await import('../actions/review.ts')).runReview(edition, flags),
})
