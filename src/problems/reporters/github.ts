/** Formats problems as annotations that GitHub Actions shows beside the lines of a pull request. */

import { visible } from '../../base/terminal-text/visible.ts'
import type { FlatProblem } from './flat-problems.ts'

export function githubAnnotations(problems: readonly FlatProblem[]): string {
  return problems
    .map(({ severity, path, line, column, endLine, endColumn, rule, message, note }) => {
      const properties = Object.entries({ file: path, line, col: column, endLine, endColumn, title: rule })
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}=${escapeProperty(visible(String(value)))}`)
      return `::${severity === 'info' ? 'notice' : severity} ${properties.join(',')}::${escapeData(visible([message, note].filter(Boolean).join('. ')))}\n`
    })
    .join('')
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
