/** Types of `perennial.config.js`, and of the extensions that it adds to a report. */
import type { Element, ElementContent } from 'hast'
import type { h } from 'hastscript'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import type { DirectiveSpec } from '../directives/types.ts'
import type { ProblemOptions, Severity } from '../problems/diagnostics.ts'
import type { Locale, Report } from '../stages/1-read/types.ts'

/** A plugin of remark or rehype, alone or with its options. It must not be asynchronous. */
// biome-ignore lint/suspicious/noExplicitAny: the types of options and trees differ by plugin.
export type PluginEntry = Plugin<any[], any, any> | readonly [Plugin<any[], any, any>, ...unknown[]]

/** The default export of `perennial.config.js`. */
export interface Config<Rule = ConfigRule> {
  /** Run on a chapter's mdast, after Perennial's plugins. */
  remarkPlugins?: readonly PluginEntry[]
  /** Run on a chapter's hast, before it is numbered and inserted into the template. */
  rehypePlugins?: readonly PluginEntry[]
  /** By name. A name of a built-in directive is an error. */
  directives?: Readonly<Record<string, ConfigDirective>>
  rules?: readonly Rule[]
  /** Template name → folder, relative to the report's folder. Missing files are taken from `default`. */
  templates?: Readonly<Record<string, string>>
}

export interface ConfigDirective {
  /** `:name[…]`, `::name` or `:::name … :::`. */
  form: DirectiveSpec['form']
  /** Whether the directive takes a label in square brackets. Default: optional. */
  label?: 'required' | 'optional' | 'none'
  attributes?: readonly string[]
  required?: readonly string[]
  /** Describes the directive in one line, for editors. */
  about?: string
  /** Returns the directive's HTML; a string is escaped as text. */
  render(call: DirectiveCall): Element | readonly ElementContent[] | string
}

export interface DirectiveCall {
  attributes: Readonly<Record<string, string>>
  /** The label in square brackets, as plain text. */
  label: string
  /** The content between the colons, or in the brackets of a text directive, as HTML. */
  children: readonly ElementContent[]
  locale: Locale
  edition: string
  /** hastscript: `h('p', { className: ['seal'] }, children)`. */
  h: typeof h
  /** Reports a problem at the directive. */
  problem(reason: string, note?: string): void
}

/** A check rule. `Subject` is one edition in all its languages, as exported by the public API. */
// biome-ignore lint/suspicious/noExplicitAny: `check/`, which depends on this folder, defines the type.
export interface ConfigRule<Subject = any> {
  /** Lower-case letters and hyphens. Names the desired state, as `metric-known`. */
  id: string
  severity: Severity
  check(subject: Subject, problem: RuleProblem): void | Promise<void>
}

/** Reports a problem of the rule on a file. */
export type RuleProblem = (
  file: VFile,
  reason: string,
  options?: Pick<ProblemOptions, 'place' | 'fix'> & {
    /** How to fix it. */
    note?: string | undefined
    /** @deprecated The name of `fix` in version 0.1.0. */
    mend?: ProblemOptions['fix']
  },
) => void

/** A report with the extensions of its perennial.config.js. */
export interface ExtendedReport extends Report {
  extensions: Extensions
}

/** A checked config with its defaults filled in. */
export interface Extensions {
  remarkPlugins: readonly PluginEntry[]
  rehypePlugins: readonly PluginEntry[]
  directives: ReadonlyMap<string, DirectiveSpec & Pick<ConfigDirective, 'render'>>
  rules: readonly ConfigRule[]
  /** Template name → absolute path of its folder. */
  templates: ReadonlyMap<string, string>
}
