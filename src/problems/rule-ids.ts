/** Ids of all rules that stages report. A rule's id is the part before the slash of the ids of its messages. */
import { catalogue } from './messages/catalogues/en.ts'
import type { ProblemId } from './messages/types.ts'

type RuleOf<Id> = Id extends `${infer Rule}/${string}` ? Rule : Id

/** Kinds of YAML: the rules of each are `<kind>-valid` and `<kind>-keys`. */
export const YAML_KINDS = [
  'report',
  'edition',
  'front-matter',
  'metric',
  'source',
  'target',
  'glossary',
  'framework',
  'labels',
  'review',
  'translations',
  'chart',
  'contrast',
] as const
export type YamlKind = (typeof YAML_KINDS)[number]
type YamlRule = `${YamlKind}-${'valid' | 'keys'}`

/** Messages of all kinds of YAML. */
const OF_ANY_YAML: readonly RuleOf<ProblemId>[] = ['entry-valid', 'entry-keys']

/** Rules without messages in the catalogue: the texts are those of a report's own configuration. */
const OF_CONFIGURATION = ['directive-own']

/** Rules that only a build reports, because `perennial check` starts no browser. */
export const PRINT_RULES: readonly string[] = [
  'contrast-keys',
  'contrast-readable',
  'contrast-valid',
  'font-bundled',
  'font-embedded',
  'pages-settle',
  'pdf-tagged',
  'width-fits',
] satisfies readonly (RuleOf<ProblemId> | YamlRule)[]

/** Every rule id, sorted; those of the rules of check are included if the catalogue has their messages. */
export function ruleIds(): string[] {
  const inCatalogue = Object.entries(catalogue)
    .filter(([, entry]) => typeof entry === 'object')
    .map(([id]) => id.replace(/\/.*/, '') as RuleOf<ProblemId>)
    .filter(id => !OF_ANY_YAML.includes(id))
  const ofYaml = YAML_KINDS.flatMap(kind => [`${kind}-valid`, `${kind}-keys`])
  return [...new Set([...inCatalogue, ...ofYaml, ...OF_CONFIGURATION])].sort()
}
