/** Reads and writes `review.yaml` of an edition: passages copied from the previous edition that were not reviewed yet. */
import type { VFile } from 'vfile'
import { stringify } from 'yaml'
import { z } from 'zod'
import { expectation } from '../../problems/messages/expectation.ts'
import { message } from '../../problems/messages/message.ts'
import type { Review } from './types.ts'
import { readYaml } from './yaml/yaml-document.ts'

export const REVIEW_FILE = 'review.yaml'

/** File → hash of a passage → its words that refer to a time. */
const passages = z.record(z.string(), z.record(z.string(), z.string()))
const schema: z.ZodType<Omit<Review, 'file'>> = z.strictObject({
  from: z.string({ error: expectation(message('expected/edition')) }),
  pending: passages.default({}),
  accepted: passages.default({}),
})

export function readReview(file: VFile): Review | undefined {
  const { value } = readYaml(file, String(file.value), schema, 'review')
  return value && { ...value, file }
}

export function reviewText(edition: string, { from, pending, accepted }: Omit<Review, 'file'>): string {
  return `# Passages taken over from ${from} that speak of their time. A passage that is changed is off the list;
# one that still holds is accepted with \`perennial review ${edition} --accept <file>:<line>\`.
${stringify({ from, pending, accepted }, { lineWidth: 0 })}`
}
