/** Every message in Simplified Chinese; see `en.ts` for the syntax. */
import type { Catalogue } from '../types.ts'

export const catalogue: Catalogue = {
  plain: '{text}',

  'suggest/did-you-mean': '是不是想写 `{name}`？',
  'suggest/known': '已知：{names}。',
  'suggest/known-among-others': '已知：{names} 等。',
  'suggest/none': '目前还没有定义。',

  // Reading: folders, files and encodings.

  // Reading: YAML.

  // Reading: report.yaml, edition.yaml, front matter, languages, frameworks and pictures.

  // The report's own configuration and templates.

  // The registry: metrics, units, values, sources, targets.

  // The registry: derivations, dimensions, locks.

  // Markdown: blocks, marks and tables.

  // Markdown: mistakes in directives.

  // Citations of metrics and targets.
  'metric-known': { reason: '不认识的指标 `{id}`' },
  'metric-known/target': {
    reason: '`{id}` 是目标，这里应为指标',
    note: '目标要写作 `:target[{id}]`。',
  },
  'observation-known/input': {
    reason: '指标 `{metric}` 缺少 `{part}` 的值，而引用的值要由它算出',
    note: "请在它的 `observations` 中加上 `{period}: '{value: …, source: …}'`：`{computed}` 由它算出。",
  },
  'observation-known/own-period': {
    reason: '指标 `{metric}` 缺少 `{period}` 的值，而这正是本版次的期间',
    note: "请在 {path} 里它的 `observations` 中加上 `{period}: '{value: …, source: …}'`。",
  },
  'observation-known/period': {
    reason: '指标 `{metric}` 没有 `{period}` 的值，只有 {known}',
    note: "请在 {path} 里加上该值，或引用其他期间：`:metric[{metric}]'{period='{other}'}'`。",
  },
  'observation-known/computed': {
    reason: '计算指标 `{metric}` 没有 `{period}` 的值',
    note: "请在 {path} 里加上 {inputs}，或引用其他期间：`:metric[{metric}]'{period='{other}'}'`。",
  },
  'cite/locked': '该版次已锁定：它的数值取自 figures.lock.yaml，直到用 `--force` 重新锁定。',

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
}
