/** Limits of a chapter's content. Only a generated file exceeds them, and reading it would take too much time and memory. */

/** Columns and cells of a Markdown table: the parser pads each row to the width of its head. */
export const MAX_COLUMNS = 100
export const MAX_CELLS = 20_000
/** Names in one attribute, as in `metrics="a, b"`. */
export const MAX_NAMES = 500
export const MAX_PERIODS = 99
/** Years that a timeline spans. */
export const MAX_YEARS = 500
/** Items of `cards` and `kpis`. */
export const MAX_ITEMS = 500
