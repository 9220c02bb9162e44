/** Checks the nesting depth of a drawing before it is parsed, because recursive walks could exhaust the stack. */

/** Deepest nesting that drawing programs produce. */
const MAX_LEVELS = 200

/** Counts tags without parsing. True if more elements are open at once than in any real drawing. */
export function isDeep(text: string): boolean {
  let open = 0
  for (const [, end, closed] of text.matchAll(/<(\/?)[a-z](?:[^<>"']|"[^"]*"|'[^']*')*?(\/?)>/gi)) {
    if (end) open = Math.max(0, open - 1)
    else if (!closed) open += 1
    if (open > MAX_LEVELS) return true
  }
  return false
}
