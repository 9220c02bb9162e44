/** Validates periods: a year, a month, a day or a range of years (`2021`, `2021-09`, `2021-09-05`, `2019..2021`). */
export function isPeriod(text: string): boolean {
  const range = /^(\d{4})\.\.(\d{4})$/.exec(text)
  if (range) return Number(range[1]) < Number(range[2])
  return isCalendarDate(text)
}

/** True for an existing year, month or day, as `2021`, `2021-09`, `2021-09-05`. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return false
  const [year = '', month = '01', day = '01'] = text.split('-')
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`)
}
