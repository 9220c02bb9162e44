/** What a report's own `perennial.config.js` may add. */
import type { Element, ElementContent } from 'hast'
import type { h } from 'hastscript'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import type { DirectiveSpec } from '../directives/types.ts'
import type { ProblemOptions, Severity } from '../problems/diagnostics.ts'
import type { Locale, Report } from '../stages/1-read/types.ts'

/** A plugin of remark or rehype, alone or with its options. It must not be asynchronous. */
// biome-ignore lint/suspicious/noExplicitAny: a plugin's own options and trees are its affair.
export type PluginEntry = Plugin<any[], any, any> | readonly [Plugin<any[], any, any>, ...unknown[]]

/** The default export of `perennial.config.js`. */
export interface Config<Rule = ConfigRule> {
  /** Run on a chapter's mdast, after Perennial's own. */
  remarkPlugins?: readonly PluginEntry[]
  /** Run on a chapter's hast, before it is numbered and put into the template. */
  rehypePlugins?: readonly PluginEntry[]
  /** By name; the names of Perennial's own are taken. */
  directives?: Readonly<Record<string, ConfigDirective>>
  rules?: readonly Rule[]
  /** Template name → folder, relative to the report's folder. What it lacks comes from `default`. */
  templates?: Readonly<Record<string, string>>
}

export interface ConfigDirective {
  /** `:name[…]`, `::name` or `:::name … :::`. */
  form: DirectiveSpec['form']
  /** What stands in square brackets. Default: optional. */
  label?: 'required' | 'optional' | 'none'
  attributes?: readonly string[]
  required?: readonly string[]
  /** What it makes, in a line. */
  about?: string
  /** HTML for it; a text is escaped. */
  render(call: DirectiveCall): Element | readonly ElementContent[] | string
}

export interface DirectiveCall {
  attributes: Readonly<Record<string, string>>
  /** The plain words in square brackets. */
  label: string
  /** What stands between the colons, or in the brackets of a text directive, as HTML. */
  children: readonly ElementContent[]
  locale: Locale
  edition: string
  /** hastscript: `h('p', { className: ['seal'] }, children)`. */
  h: typeof h
  /** A problem at the directive. */
  problem(reason: string, note?: string): void
}

/** `Subject` is what the rule reads: the edition in all its languages. Its shape is `Subject` of the public API. */
// biome-ignore lint/suspicious/noExplicitAny: the folder of rules, which builds on this one, knows the shape.
export interface ConfigRule<Subject = any> {
  /** Small letters and hyphens: it names the desired state. */
  id: string
  severity: Severity
  check(subject: Subject, problem: RuleProblem): void | Promise<void>
}

/** Record a problem of the rule on the file it is in. */
export type RuleProblem = (
  file: VFile,
  reason: string,
  options?: Pick<ProblemOptions, 'place' | 'note' | 'fix'>,
) => void

/** A report with what its own perennial.config.js adds. */
export interface ExtendedReport extends Report {
  extensions: Extensions
}

/** A config as checked, whole even where the file says nothing. */
export interface Extensions {
  remarkPlugins: readonly PluginEntry[]
  rehypePlugins: readonly PluginEntry[]
  directives: ReadonlyMap<string, DirectiveSpec & Pick<ConfigDirective, 'render'>>
  rules: readonly ConfigRule[]
  /** Template name → absolute path of its folder. */
  templates: ReadonlyMap<string, string>
}
