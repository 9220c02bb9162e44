/** Markdown to mdast: CommonMark, GFM, notes, directives; what is not in the dialect is on the file as a problem. */
import type { Root } from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { NO_EXTENSIONS } from '../../plugins/no-extensions.ts'
import { runPlugins } from '../../plugins/run-plugins.ts'
import type { Extensions } from '../../plugins/types.ts'
import type { Chapter } from '../1-read/types.ts'
import { limitNesting } from './limit-nesting.ts'
import { limitTables } from './limit-tables.ts'
import { remarkUnparsedBlocks } from './mistakes/remark-unparsed-blocks.ts'
import type { ParseText } from './parse-again.ts'
import { remarkAlerts } from './remark-alerts.ts'
import { remarkChartFence } from './remark-chart-fence.ts'
import { remarkDirectiveCount } from './remark-directive-count.ts'
import { remarkDirectiveFence } from './remark-directive-fence.ts'
import { remarkDirectiveGuard } from './remark-directive-guard.ts'
import { remarkHeadingAttributes } from './remark-heading-attributes.ts'
import { remarkHtmlAllowed } from './remark-html-allowed.ts'
import { remarkImageFigure } from './remark-image-figure.ts'
import { remarkLinkSafe } from './remark-link-safe.ts'
import { remarkScripts } from './remark-scripts.ts'

const processorWith = (own: Extensions['directives']) =>
  unified()
    .use(remarkParse)
    .use(remarkFrontmatter, ['yaml'])
    // A single tilde would strike out the subscripts of every second line of a greenhouse gas inventory.
    .use(remarkGfm, { singleTilde: false })
    // After GFM, because it replaces the rule for `**` that GFM leaves alone.
    .use(remarkCjkFriendly)
    .use(remarkDirective)
    // First: the others must see prose colons as text.
    .use(remarkDirectiveGuard, own)
    // Before the fences: what closes a block that was refused is no mistake.
    .use(remarkUnparsedBlocks, own)
    .use(remarkDirectiveFence)
    .use(remarkChartFence)
    // After the slips in their names are read.
    .use(remarkDirectiveCount)
    .use(remarkHtmlAllowed)
    // Before the scripts, which split texts.
    .use(remarkHeadingAttributes)
    .use(remarkAlerts)
    .use(remarkScripts)
    .use(remarkLinkSafe)
    .use(remarkImageFigure)
    .freeze()

const processor = processorWith(NO_EXTENSIONS.directives)

/**
 * The report's own directives are known, and its own plugins run last: they see the dialect as Perennial does.
 *
 * `parseText` may know much of the text already: it gets the parser to ask for the rest.
 */
export function parseChapter(
  { file }: Chapter,
  extensions: Extensions = NO_EXTENSIONS,
  parseText: (text: string, parse: ParseText) => Root = (text, parse) => parse(text),
): Root {
  const used = extensions.directives.size > 0 ? processorWith(extensions.directives) : processor
  const parsed = parseText(limitTables(file, limitNesting(file)), text => used.parse(text))
  const tree = used.runSync(parsed, file) as Root
  return runPlugins(tree, extensions.remarkPlugins, file)
}
