/** Parses Markdown to mdast: CommonMark, GFM, notes and directives. Anything outside the dialect is reported on the file. */
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
    // First, because the others must see colons in prose as text.
    .use(remarkDirectiveGuard, own)
    // Before the fences, so that the closing line of an unparsed block is not reported.
    .use(remarkUnparsedBlocks, own)
    .use(remarkDirectiveFence)
    .use(remarkChartFence)
    // After misspelled chart fences are corrected, so that they count.
    .use(remarkDirectiveCount)
    .use(remarkHtmlAllowed)
    // Before the scripts, which split text nodes.
    .use(remarkHeadingAttributes)
    .use(remarkAlerts)
    .use(remarkScripts)
    .use(remarkLinkSafe)
    .use(remarkImageFigure)
    .freeze()

const processor = processorWith(NO_EXTENSIONS.directives)

/**
 * Parses a chapter. The report's own directives are recognised; its own plugins run last and see the tree as Perennial does.
 *
 * `parseText` can reuse an earlier result and call the given parser for the changed part only (see parse-again.ts).
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
