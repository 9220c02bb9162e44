/** Formats problems as SARIF 2.1.0 (OASIS), which code hosts show beside the lines of a change. */
import { version } from '../../base/version.ts'
import type { FlatProblem } from './flat-problems.ts'

export function sarif(problems: readonly FlatProblem[]): string {
  const ids = [...new Set(problems.map(({ rule }) => rule))].sort()
  return `${JSON.stringify(
    {
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'Perennial', version, rules: ids.map(id => ({ id })) } },
          columnKind: 'utf16CodeUnits',
          results: problems.map(problem => ({
            ruleId: problem.rule,
            ruleIndex: ids.indexOf(problem.rule),
            level: problem.severity === 'info' ? 'note' : problem.severity,
            message: { text: [problem.message, problem.note].filter(Boolean).join('. ') },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: encodeURI(problem.path) },
                  ...(problem.line === undefined ? {} : { region: region(problem) }),
                },
              },
            ],
            ...fixesOf(problem),
          })),
        },
      ],
    },
    null,
    2,
  )}\n`
}

function region({ line, column, endLine, endColumn }: FlatProblem): Record<string, number | undefined> {
  return {
    startLine: line,
    ...(column === undefined ? {} : { startColumn: column }),
    ...(endLine === undefined ? {} : { endLine }),
    ...(endColumn === undefined ? {} : { endColumn }),
  }
}

/** Only fixes that need no answer from a person. */
function fixesOf({ mend: fix, path, line }: FlatProblem): Record<string, unknown> {
  if (!fix || !('text' in fix) || line === undefined) return {}
  const { column, endColumn, text } = fix
  const replacement = {
    deletedRegion: { startLine: line, startColumn: column, endLine: line, endColumn },
    insertedContent: { text },
  }
  return {
    fixes: [
      { artifactChanges: [{ artifactLocation: { uri: encodeURI(path) }, replacements: [replacement] }] },
    ],
  }
}
