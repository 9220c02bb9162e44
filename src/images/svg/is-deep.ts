/** Depth of a drawing, before it is parsed: walks over it would use up the stack. */

/** Groups that a program draws; each is a frame of the stack for every walk over the drawing. */
const MOST_LEVELS = 200

/** By its tags: more open ones than any drawing has. */
export function isDeep(text: string): boolean {
  let open = 0
  for (const [, end, closed] of text.matchAll(/<(\/?)[a-z](?:[^<>"']|"[^"]*"|'[^']*')*?(\/?)>/gi)) {
    if (end) open = Math.max(0, open - 1)
    else if (!closed) open += 1
    if (open > MOST_LEVELS) return true
  }
  return false
}
