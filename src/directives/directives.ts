/**
 * The vocabulary: declares every directive with its attributes. Only declared names are directives; `10:30` is prose.
 *
 * Parser, messages, check rules, `perennial new`, editor snippets and the manual's reference are derived from it.
 * CONTRIBUTING.md shows how to add one.
 */
import { lookupTable } from '../base/lookup-table.ts'
import {
  type Attribute,
  anchor,
  code,
  dimension,
  flag,
  id,
  number,
  oneOf,
  path,
  period,
  source,
  words,
  year,
} from './attributes.ts'
import { alternatives, CHART_KINDS, CHART_SIZES, FIGURE_SIZES, MEDIA, OMISSION_REASONS } from './choices.ts'
import type { Declaration, DirectiveSpec } from './types.ts'

// Attributes that several directives share.
const TITLE = 'the title above the block'
const title = words(TITLE, { translatable: true })
const requiredTitle = words(TITLE, { translatable: true, required: true })
const note = words('a remark next to the title', { translatable: true })
const by = words('the speaker or signatory', { translatable: true })
const role = words('the role of that person', { translatable: true })
const ONE_PERIOD = 'the period, for example `2029`; default: the period of the edition'
const periods = period(
  'the number of years up to the edition (`3`), a range (`2028..2030`), or a list (`"2028, 2030"`)',
  { many: true },
)
const metrics = id('metric', 'metrics of the registry, for example `"energy, water"`', { many: true })

/** Most lists of the whole report in a chapter, because each is expensive to build. */
const MAX_LISTS = 20
const MAX_DRAWN = 200

const inALine: Readonly<Record<string, Declaration>> = {
  metric: {
    form: 'text',
    about: 'a value of the registry, written as usual in the language',
    label: 'metric',
    attributes: {
      period: period(ONE_PERIOD, { isChecked: true }),
      as: oneOf(
        ['number', 'unit', 'value'],
        '`number` without the unit, `unit` alone, or both, `value` (the default)',
      ),
      scale: code('a scale other than the metric’s, for example `million`, `亿`, or `none`'),
      decimals: number(0, 9, 'a number of decimals other than the metric’s, from `0` to `9`'),
    },
    takesParts: true,
  },
  change: {
    form: 'text',
    about: 'the change of a value',
    label: 'metric',
    attributes: {
      period: period(ONE_PERIOD, { isChecked: true }),
      from: period('the period to compare with', { isBase: true, isChecked: true }),
      as: oneOf(['sign', 'words'], '`words` (the default) or `sign`: down 5%, −5%'),
    },
    takesParts: true,
  },
  target: { form: 'text', about: 'the wording of a target', label: 'target' },
  ref: {
    form: 'text',
    about: 'the number or the page of a chapter, heading, or block',
    label: 'anchor',
    attributes: { page: flag('the page instead of the number; on the web, the title') },
  },
  plain: {
    form: 'text',
    about: 'a number that is not a metric, with the reason',
    label: 'words',
    attributes: { why: words('why it is not a metric', { required: true }) },
  },
}

const generated: Readonly<Record<string, Declaration>> = {
  contents: { form: 'leaf', about: 'the table of contents', most: MAX_LISTS },
  figures: { form: 'leaf', about: 'the list of figures', most: MAX_LISTS },
  tables: { form: 'leaf', about: 'the list of tables', most: MAX_LISTS },
  targets: {
    form: 'leaf',
    about: 'the targets with their progress',
    attributes: { group: words('only those of this group') },
    most: MAX_LISTS,
  },
  sources: { form: 'leaf', about: 'the list of sources', most: MAX_LISTS },
  restatements: {
    form: 'leaf',
    about: 'the values of earlier editions that were restated, and why',
    most: MAX_LISTS,
  },
  discloses: {
    form: 'leaf',
    about: 'an anchor in the content index',
    label: 'disclosure',
    attributes: {
      omits: code('the omitted part, for example `b`'),
      reason: oneOf(OMISSION_REASONS, alternatives(OMISSION_REASONS)),
      explanation: words('the reason, in words', { translatable: true }),
    },
    comparedBy: 'parity-disclosures',
  },
  index: {
    form: 'leaf',
    about: 'the content index of a framework',
    attributes: {
      framework: id('framework', 'the framework, for example `gri`', { required: true, isChecked: true }),
    },
    most: MAX_LISTS,
  },
}

const drawn: Readonly<Record<string, Declaration>> = {
  figure: {
    form: 'container',
    about: 'a numbered figure; its first sentence goes into the list',
    attributes: {
      id: anchor(),
      src: path('a file of the edition’s `images` folder', { required: true }),
      alt: words('a description of the picture, for readers who cannot see it', {
        translatable: true,
        required: true,
        mayBeEmpty: true,
      }),
      size: oneOf(
        FIGURE_SIZES,
        '`column` (the default), `wide` for the full text width, `bleed` for the full page width',
      ),
      source: source('a source of sources.yaml, or free text'),
    },
    comparedBy: 'parity-figures',
  },
  table: {
    form: 'container',
    also: 'leaf',
    about: 'a table with a title, or a table of metrics over the years',
    attributes: {
      id: anchor(),
      title: requiredTitle,
      metrics,
      by: dimension('a dimension of its metrics: a row for each value, and one for the total'),
      periods,
      change: flag('a column of changes between the last two years'),
      notes: words('a note for the whole table', { translatable: true }),
    },
    most: MAX_DRAWN,
    comparedBy: 'parity-tables',
  },
  chart: {
    form: 'leaf',
    about: 'a chart drawn from the registry',
    attributes: {
      id: anchor(),
      title: requiredTitle,
      type: oneOf(CHART_KINDS, alternatives(CHART_KINDS), { required: true, isChecked: true }),
      metrics,
      by: dimension('a dimension of its only metric: a series for each value'),
      targets: id('target', 'targets, for `progress`', { many: true }),
      periods,
      size: oneOf(CHART_SIZES, '`half` for two charts side by side'),
      axes: words('names of the two axes of `scatter`, as `"Impact | Finance"`', { translatable: true }),
      note,
    },
    inFence: {
      title: 'Title: what the chart shows.',
      id: 'An anchor for `:ref`.',
      type: 'The kind of chart, for example `bar`; not together with `marks`.',
      metrics: 'Metrics of the registry.',
      targets: 'Targets, for `progress`.',
      periods: '`3` for the last three years, `2028..2030`, or a list.',
      size: '`half` for two charts side by side.',
      axes: 'Names of both axes, for `scatter`.',
      note: 'A line under the chart.',
    },
    most: MAX_DRAWN,
    comparedBy: 'parity-figures',
  },
  charts: { form: 'container', about: 'half-width charts, side by side', content: 'blocks' },
  kpis: {
    form: 'container',
    about: 'tiles with key metrics',
    attributes: {
      id: anchor(),
      letter: code('a letter before the title'),
      title,
      note,
      hero: flag('the first value large, on a band'),
    },
    content: 'items',
    sample: '- :metric[id]',
  },
  timeline: {
    form: 'container',
    about: 'a timeline of events',
    attributes: {
      id: anchor(),
      title,
      from: year('the first year', { required: true, isChecked: true }),
      until: year('the last year; default: the year of publication', { isChecked: true }),
    },
    content: 'items',
    sample: '- **2021** What happened.',
    most: MAX_DRAWN,
  },
}

const aroundText: Readonly<Record<string, Declaration>> = {
  quote: { form: 'container', about: 'a pull quote', attributes: { by, role }, content: 'blocks' },
  letter: {
    form: 'container',
    about: 'a signed letter',
    attributes: { by, role, date: words('the date of signing, in words', { translatable: true }) },
    content: 'blocks',
  },
  case: {
    form: 'container',
    about: 'a case study',
    attributes: {
      id: anchor(),
      title: requiredTitle,
      label: words('the word above the title; default: Case', { translatable: true }),
      metric: id('metric', 'a metric whose value is printed large next to the text'),
      period: period(ONE_PERIOD),
      caption: words('a caption for the value', { translatable: true }),
    },
    content: 'blocks',
  },
  note: { form: 'container', about: 'a callout', attributes: { title }, content: 'blocks' },
  cards: {
    form: 'container',
    about: 'a grid of cards from a numbered list',
    attributes: { id: anchor(), title },
    content: 'items',
    sample: '1. **Name** A sentence.',
  },
  columns: {
    form: 'container',
    about: 'text in columns',
    attributes: { count: oneOf(['2', '3'], '`2` (the default) or `3`', { isChecked: true }) },
    content: 'blocks',
  },
  landscape: { form: 'container', about: 'pages in landscape format', content: 'blocks' },
  only: {
    form: 'container',
    about: 'content for one format or one language',
    attributes: {
      format: oneOf(MEDIA, alternatives(MEDIA), { isChecked: true }),
      locale: id('locale', 'a language of the report, for example `zh-Hans`', { isChecked: true }),
    },
    content: 'blocks',
    comparedBy: 'none',
  },
}

const withAttributes = ({ attributes = {}, ...declaration }: Declaration): DirectiveSpec => ({
  ...declaration,
  // Attributes are looked up by words that users write, such as `constructor`.
  attributes: lookupTable<Attribute>(attributes),
})

export const directives: Readonly<Record<string, DirectiveSpec>> = lookupTable(
  Object.fromEntries(
    Object.entries({ ...inALine, ...generated, ...drawn, ...aroundText }).map(([name, declaration]) => [
      name,
      withAttributes(declaration),
    ]),
  ),
)
