/** When something happened, as the bold words of a timeline's item say it. */
export interface TimelineDate {
  year: number
  /** `2021.04` */
  shown: string
}

/** Undefined for what no calendar has. */
export function timelineDate(text: string): TimelineDate | undefined {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? []
  if (year === undefined) return undefined
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  // JavaScript takes 31 February for 3 March.
  if (Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day)) return undefined
  return { year: Number(year), shown: text.replaceAll('-', '.') }
}

/** `2012–13`, `2012-13` where no month is meant: the year in which it began. */
export function firstYear(text: string): string | undefined {
  const [, from = '', until = ''] = /^(\d{4})\s*[-–—~～至/]\s*(\d{4}|\d{2})$/u.exec(text) ?? []
  const last = until.length === 2 ? from.slice(0, 2) + until : until
  return from !== '' && Number(last) > Number(from) ? from : undefined
}
