/** The date of a timeline item, read from its bold words. */
export interface TimelineDate {
  year: number
  /** The date as printed: `2021.04`. */
  shown: string
}

/** Returns undefined if the text is not a valid date. */
export function timelineDate(text: string): TimelineDate | undefined {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? []
  if (year === undefined) return undefined
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  // JavaScript reads 31 February as 3 March.
  if (Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day)) return undefined
  return { year: Number(year), shown: text.replaceAll('-', '.') }
}

/** The first year of a range, `2012–13` or `2012-13`, if no month can be meant. */
export function firstYear(text: string): string | undefined {
  const [, from = '', until = ''] = /^(\d{4})\s*[-–—~～至/]\s*(\d{4}|\d{2})$/u.exec(text) ?? []
  const last = until.length === 2 ? from.slice(0, 2) + until : until
  return from !== '' && Number(last) > Number(from) ? from : undefined
}
