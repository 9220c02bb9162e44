/** Parses the periods of a table or chart: `2019..2021`, `2019, 2021`, or `3` for the last three years up to `current`. */
export function parsePeriods(text: string, current: string): readonly string[] | undefined {
  const count = /^[1-9]\d?$/.exec(text.trim())
  if (count) {
    const last = Number(current.slice(0, 4))
    return Array.from({ length: Number(text) }, (_, i) => String(last - Number(text) + 1 + i))
  }
  const range = /^(\d{4})\.\.(\d{4})$/.exec(text.trim())
  if (range) {
    const [from, to] = [Number(range[1]), Number(range[2])]
    return from > to || to - from > 60
      ? undefined
      : Array.from({ length: to - from + 1 }, (_, i) => String(from + i))
  }
  const list = text.split(',').map(period => period.trim())
  return list.every(isShown) ? list : undefined
}

const isShown = (period: string): boolean => /^\d{4}(-\d{2}){0,2}$|^\d{4}\.\.\d{4}$/.test(period)

/** Writes a range of years with an en dash, `2019–2021`; other periods are unchanged. */
export function periodLabel(period: string): string {
  return period.replace('..', '\u2013')
}
