/** Converts metrics, sources and targets back to their authored form, which a lock stores beside the values. */
import type { DeriveSpec, MetricSpec, SourceSpec, TargetSpec } from '../spec.ts'
import type { Assurance, DeriveRule, Metric, Milestone, Source, Target } from '../types.ts'

/** A metric without its observations, which a lock stores separately. */
export function metricSpecOf(metric: Metric): MetricSpec {
  const { dimensions, display, frameworks, derive, ghg } = metric
  return {
    title: metric.title,
    short: metric.short,
    kind: metric.kind,
    period: metric.periodType,
    unit: metric.unit,
    polarity: metric.polarity,
    definition: metric.definition,
    methodology: metric.methodology,
    boundary: metric.boundary,
    ghg: ghg && { ...ghg },
    owner: metric.owner,
    approver: metric.approver,
    display: Object.keys(display).length > 0 ? { ...display } : undefined,
    frameworks: frameworks.size > 0 ? [...frameworks.keys()] : undefined,
    dimensions:
      dimensions.size > 0
        ? Object.fromEntries([...dimensions].map(([name, values]) => [name, Object.fromEntries(values)]))
        : undefined,
    derive: derive && deriveSpecOf(derive),
  }
}

function deriveSpecOf({ operation, terms, base, over, where, periods, rounding }: DeriveRule): DeriveSpec {
  return {
    [operation]: terms.length > 1 ? [...terms] : terms[0],
    ...(operation === 'share' && { of: base }),
    ...(operation === 'intensity' && { per: base }),
    over: over.length > 1 ? [...over] : over[0],
    where: Object.keys(where).length > 0 ? { ...where } : undefined,
    periods: periods.length > 0 ? [...periods] : undefined,
    rounding: rounding || undefined,
  }
}

export function sourceSpecOf({ title, publisher, date, url, status, assurance }: Source): SourceSpec {
  return { title, publisher, date, url, status, assurance: assuranceSpecOf(assurance) }
}

export function targetSpecOf(target: Target): TargetSpec {
  return {
    title: target.title,
    commitment: target.commitment,
    coverage: target.coverage,
    group: target.group,
    announced: target.announced,
    year: target.year,
    metric: target.metric,
    base: target.base && milestoneSpec(target.base),
    value: target.value?.text,
    relative: target.relative || undefined,
    interim: target.interim.length > 0 ? target.interim.map(milestoneSpec) : undefined,
    status: target.status,
    source: target.source,
  }
}

const milestoneSpec = ({ year, value }: Milestone) => ({ year, value: value?.text })

export function assuranceSpecOf(assurance: Assurance | undefined): Assurance | undefined {
  return assurance && { ...assurance }
}
