/** What the attributes of directives say, in a line. Most say the same wherever they stand. */
import { lookupTable } from '../base/lookup-table.ts'

/** Attribute, or `directive.attribute` where it says something of its own. */
export const attributes: Readonly<Record<string, string>> = lookupTable({
  id: 'the anchor that `:ref` names',
  title: 'the title, set above it',
  period: 'the period, as `2029`; default: that of the edition',
  from: 'the period that it is compared with',
  metrics: 'metrics of the registry, as `"energy, water"`',
  periods:
    'how many years up to that of the edition (`3`), from when to when (`2028..2030`), or which (`"2028, 2030"`)',
  note: 'a remark beside the title',
  size: '`half` for two side by side',
  by: 'who says it',
  role: 'what they are',
  'metric.as': '`number` without the unit, `unit` alone, or both, `value` (the default)',
  'metric.scale': 'another scale than the metric’s, as `million`, `亿` or `none`',
  'metric.decimals': 'other digits after the point than the metric’s, from `0` to `9`',
  'change.as': '`words` (the default) or `sign`: down 5%, −5%',
  'ref.page': 'the page instead of the number; on the web, the title',
  'plain.why': 'why it is no figure',
  'targets.group': 'only those of this group',
  'discloses.omits': 'which part is left out, as `b`',
  'discloses.reason':
    '`not-applicable`, `legal-prohibitions`, `confidentiality` or `information-unavailable`',
  'discloses.explanation': 'why, in words',
  'index.framework': 'which one, as `gri`',
  'figure.src': 'a file of the edition’s `images` folder',
  'figure.alt': 'what is to be seen, for whoever does not see it',
  'figure.size': '`column` (the default), `wide` as the page, `bleed` off its edges',
  'figure.source': 'a source of sources.yaml, or words',
  'table.by': 'a dimension of its metrics: a row for each value, and one for the whole',
  'chart.by': 'a dimension of its one metric: a series for each value',
  'table.change': 'a column of changes between the last two years',
  'table.notes': 'a note for the whole table',
  'chart.type':
    '`bar`, `grouped`, `stacked`, `line`, `dot`, `range`, `scope`, `waterfall`, `progress` or `scatter`',
  'chart.targets': 'targets, for `progress`',
  'chart.axes': 'names of the two axes of `scatter`, as `"Impact | Finance"`',
  'kpis.letter': 'a letter before the title',
  'kpis.hero': 'the first figure large, on a band',
  'timeline.from': 'the first year',
  'timeline.until': 'the last year; default: that of publication',
  'letter.date': 'when it was signed, in words',
  'case.label': 'the word above the title; default: Case',
  'case.metric': 'a figure set large beside the text',
  'case.caption': 'what the figure counts',
  'columns.count': '`2` (the default) or `3`',
  'only.format': '`print` or `web`',
  'only.locale': 'a language of the report, as `zh-Hans`',
})

/** Undefined for an attribute that nobody has described: a test names it. */
export function aboutAttribute(directive: string, attribute: string): string | undefined {
  return attributes[`${directive}.${attribute}`] ?? attributes[attribute]
}
