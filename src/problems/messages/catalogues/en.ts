/**
 * Every message in English, in the syntax of ICU MessageFormat.
 *
 * A problem has a `reason`, a sentence without a full stop that names what was found and what was expected, and mostly a `note`, which
 * says how to fix it. Its id is the id of the rule, with a name after a slash where a rule has several messages. All other texts are
 * strings, and their ids begin with the command or page that shows them.
 *
 * `{name}` is a parameter; its type is derived from this file. A brace that is printed stands between apostrophes: `'{period=2030}'`.
 */
export const catalogue = {
  // Text from elsewhere: other programs, other libraries, rules of a report's own configuration.
  plain: '{text}',

  // Suggestions, for every problem with a name that does not exist.
  'suggest/did-you-mean': 'Did you mean `{name}`?',
  'suggest/known': 'Known: {names}.',
  'suggest/known-among-others': 'Known: {names}, ….',
  'suggest/none': 'None is defined yet.',

  // Reading: folders, files and encodings.

  // Reading: YAML.

  // Reading: report.yaml, edition.yaml, front matter, languages, frameworks and pictures.

  // The report's own configuration and templates.

  // The registry: metrics, units, values, sources, targets.

  // The registry: derivations, dimensions, locks.

  // Markdown: blocks, marks and tables.

  // Markdown: mistakes in directives.

  // Citations of metrics and targets.
  'metric-known': { reason: 'Unknown metric `{id}`' },
  'metric-known/target': {
    reason: 'Unexpected target `{id}`, expected a metric',
    note: 'Cite a target as `:target[{id}]`.',
  },
  'observation-known/input': {
    reason: 'Metric `{metric}` has no value for `{part}`, from which a cited value is computed',
    note: "Add `{period}: '{value: …, source: …}'` to its `observations`; `{computed}` is computed from it.",
  },
  'observation-known/own-period': {
    reason: 'Metric `{metric}` has no value for `{period}`, the period of the edition',
    note: "Add `{period}: '{value: …, source: …}'` to its `observations` in {path}.",
  },
  'observation-known/period': {
    reason: 'Metric `{metric}` has no value for `{period}`, only for {known}',
    note: "Add the value in {path}, or cite another period: `:metric[{metric}]'{period='{other}'}'`.",
  },
  'observation-known/computed': {
    reason: 'Computed metric `{metric}` has no value for `{period}`',
    note: "Add {inputs} in {path}, or cite another period: `:metric[{metric}]'{period='{other}'}'`.",
  },
  'cite/locked':
    'The edition is locked: its values are those of figures.lock.yaml until you lock it again with `--force`.',

  // Directives.

  // Charts.

  // The book: numbering, references, contents, indexes.

  // Print and PDF.

  // Rules of check.

  // Comparing languages.

  // Import of other tools' folders.

  // Building: progress and results.

  // Words for parts of a report.

  // Commands: options and mistakes in calls.

  // Commands: results.

  // init: questions and answers.

  // Editions: new, lock, review, accept.

  // Comparing editions.

  // The data book.

  // The preview.
} as const
