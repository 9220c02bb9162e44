/**
 * The directives of the dialect: what each takes. Only declared names are directives; `10:30` is prose.
 *
 * To add one: declare it here, and give it a handler in src/html/directives/.
 */
export interface DirectiveSpec {
  form: 'text' | 'leaf' | 'container'
  /** Another form that the name takes as well: `::table` and `:::table`. */
  also?: 'leaf'
  /** What stands in the square brackets: an id of the registry, an anchor, words, or nothing. */
  label: 'required' | 'optional' | 'none'
  attributes: readonly string[]
  required?: readonly string[]
}

const text = (attributes: readonly string[], required: readonly string[] = []): DirectiveSpec => ({
  form: 'text',
  label: 'required',
  attributes,
  required,
})
const leaf = (attributes: readonly string[] = [], label: DirectiveSpec['label'] = 'none'): DirectiveSpec => ({
  form: 'leaf',
  label,
  attributes,
})
const container = (attributes: readonly string[], required: readonly string[] = []): DirectiveSpec => ({
  form: 'container',
  label: 'optional',
  attributes,
  required,
})

export const directives: Readonly<Record<string, DirectiveSpec>> = {
  metric: text(['period', 'as', 'scale', 'decimals', 'id']),
  change: text(['period', 'from', 'as', 'id']),
  target: text(['as']),
  ref: text(['page']),
  plain: text(['why'], ['why']),
  contents: leaf(),
  figures: leaf(),
  tables: leaf(),
  targets: leaf(['group']),
  sources: leaf(),
  discloses: leaf(['omits', 'reason', 'explanation'], 'required'),
  figure: container(['id', 'src', 'alt', 'title'], ['src', 'alt']),
  table: { ...container(['id', 'title', 'metrics', 'periods', 'change'], ['title']), also: 'leaf' },
  chart: {
    ...leaf(['id', 'title', 'type', 'metrics', 'targets', 'periods', 'size', 'axes', 'note']),
    required: ['title', 'type'],
  },
  charts: container([]),
  kpis: container(['id', 'letter', 'title', 'note', 'hero']),
  timeline: container(['id', 'title', 'from', 'until'], ['from']),
  quote: container(['by', 'role'], []),
  letter: container(['by', 'role', 'date']),
  case: container(['id', 'title', 'label', 'metric', 'period', 'caption'], ['title']),
  note: container(['title']),
  cards: container(['id', 'title']),
  columns: container(['count']),
  only: container(['format', 'locale']),
}
