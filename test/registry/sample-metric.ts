import { VFile } from 'vfile'
import { english } from '../../src/problems/messages/render.ts'
import { parsePublishedValue } from '../../src/registry/formatting/published-value.ts'
import type { Metric, PublishedValue, Qualifier } from '../../src/registry/types.ts'

const place = { file: new VFile({ path: 'metrics/sample.yaml' }), position: undefined }

export function sampleMetric(given: Partial<Metric> = {}): Metric {
  return {
    id: 'sample',
    title: { en: 'Sample', 'zh-Hans': '样本' },
    short: undefined,
    kind: 'quantity',
    unit: undefined,
    polarity: 'none',
    definition: undefined,
    display: {},
    frameworks: [],
    observations: new Map(),
    place,
    ...given,
  } as Metric
}

export function published(text: string, qualifier?: Qualifier): PublishedValue {
  const value = parsePublishedValue(text)
  if ('error' in value) throw new Error(english(value.error.reason))
  return { ...value, qualifier: qualifier ?? value.qualifier }
}

/** Replaces no-break spaces, which one test checks, so that the tables of tests are easier to read. */
export const plainSpaces = (text: string): string => text.replaceAll('\u00a0', ' ')
