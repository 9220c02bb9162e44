/** Limits of a chapter's content: only a program writes more, and it would take too much time and memory to read. */

/** Columns and cells of a Markdown table: each row is filled up to the width of its head. */
export const MAX_COLUMNS = 100
export const MAX_CELLS = 20_000
/** Names in an attribute, as in `metrics="a, b"`. */
export const MAX_NAMES = 500
export const MAX_PERIODS = 99
/** Years from the first to the last of a timeline. */
export const MAX_YEARS = 500
/** Items of `cards` and `kpis`. */
export const MAX_ITEMS = 500
