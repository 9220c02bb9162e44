/**
 * The directives of the dialect: what each takes. Only declared names are directives; `10:30` is prose.
 *
 * To add one: declare it here, and give it a handler in src/html/directives/.
 */

import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'
import { lookupTable } from '../base/lookup-table.ts'

export type Directive = TextDirective | LeafDirective | ContainerDirective

export interface DirectiveSpec {
  form: 'text' | 'leaf' | 'container'
  /** Another form that the name takes as well: `::table` and `:::table`. */
  also?: 'leaf'
  /** What stands in the square brackets: an id of the registry, an anchor, words, or nothing. */
  label: 'required' | 'optional' | 'none'
  attributes: readonly string[]
  /** What it makes, in a line: an editor shows it beside the name. */
  about: string
  required?: readonly string[]
  /** Attributes that are there or not, and take no value. */
  flags?: readonly string[]
  /** The first line of content that has a form of its own. */
  sample?: string
  /** Dimensions of the metric are attributes as well, `{gender=female}`: only the registry knows them. */
  takesParts?: boolean
  /** Around blocks of the chapter: without any it would be an empty frame. */
  isAroundBlocks?: boolean
}

const text = (
  about: string,
  attributes: readonly string[],
  required: readonly string[] = [],
): DirectiveSpec => ({
  form: 'text',
  about,
  label: 'required',
  attributes,
  required,
})
const leaf = (
  about: string,
  attributes: readonly string[] = [],
  label: DirectiveSpec['label'] = 'none',
): DirectiveSpec => ({
  form: 'leaf',
  about,
  label,
  attributes,
})
const container = (
  about: string,
  attributes: readonly string[],
  required: readonly string[] = [],
): DirectiveSpec => ({
  form: 'container',
  about,
  label: 'none',
  attributes,
  required,
})

const around = (
  about: string,
  attributes: readonly string[],
  required: readonly string[] = [],
): DirectiveSpec => ({ ...container(about, attributes, required), isAroundBlocks: true })

export const directives: Readonly<Record<string, DirectiveSpec>> = lookupTable({
  metric: {
    ...text('a figure of the registry in the language’s own words', ['period', 'as', 'scale', 'decimals']),
    takesParts: true,
  },
  change: { ...text('how much a figure changed', ['period', 'from', 'as']), takesParts: true },
  target: text('the words of a commitment', []),
  ref: { ...text('the number, or the page, of what it names', ['page']), flags: ['page'] },
  plain: text('a number that is no figure, with the reason', ['why'], ['why']),
  contents: leaf('the table of contents'),
  figures: leaf('the list of figures'),
  tables: leaf('the list of tables'),
  targets: leaf('the commitments with their progress', ['group']),
  sources: leaf('the list of sources'),
  restatements: leaf('the figures of earlier editions that were restated, and why'),
  discloses: leaf('an anchor in the content index', ['omits', 'reason', 'explanation'], 'required'),
  index: { ...leaf('the content index of a framework', ['framework']), required: ['framework'] },
  figure: container(
    'a numbered figure; its first sentence goes into the list',
    ['id', 'src', 'alt', 'size', 'source'],
    ['src', 'alt'],
  ),
  table: {
    ...container(
      'a table with a title, or one of figures over the years',
      ['id', 'title', 'metrics', 'by', 'periods', 'change', 'notes'],
      ['title'],
    ),
    also: 'leaf',
    flags: ['change'],
  },
  chart: {
    ...leaf('a chart drawn from the registry', [
      'id',
      'title',
      'type',
      'metrics',
      'by',
      'targets',
      'periods',
      'size',
      'axes',
      'note',
    ]),
    required: ['title', 'type'],
  },
  charts: around('charts of half the width, side by side', []),
  kpis: {
    ...container('tiles of key figures', ['id', 'letter', 'title', 'note', 'hero']),
    flags: ['hero'],
    sample: '- :metric[id]',
  },
  timeline: {
    ...container('years and what happened in them', ['id', 'title', 'from', 'until'], ['from']),
    sample: '- **2021** What happened.',
  },
  quote: around('a pull quote', ['by', 'role'], []),
  letter: around('a signed letter', ['by', 'role', 'date']),
  case: around('a case study', ['id', 'title', 'label', 'metric', 'period', 'caption'], ['title']),
  note: around('a callout', ['title']),
  cards: {
    ...container('a grid of cards from a numbered list', ['id', 'title']),
    sample: '1. **Name** A sentence.',
  },
  columns: around('text in columns', ['count']),
  landscape: around('a page on its side', []),
  only: around('for one format or one language', ['format', 'locale']),
})
