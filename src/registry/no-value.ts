/** Recognises words and signs for "no value": `n/a`, `–`, `k.A.`, `nil`, `暂无`. */

/** Words are compared in lower case, without spaces and points. */
const NOT_APPLICABLE = words(
  'n/a na notapplicable inapplicable entfällt nichtanwendbar nichtzutreffend s/o so sansobjet noaplica nãoaplicável nvt 不适用 不適用 該当なし',
)
/** Some authors mean zero by them, others that the value was not collected. */
const NONE_OR_UNKNOWN = words(
  '- – — − -- --- ― ‐ ‑ ー / nil none null zero keine keiner aucun ninguno 无 無 零 なし',
)
const UNKNOWN = words(
  'ka keineangabe kangabe nv nichtverfügbar nichtbekannt unbekannt nd nr nc nk nodata notavailable notreported notdisclosed notcollected unknown tbd tba tbc pending missing nan ? ?? … ... xx xxx nonconnu sindatos 暂无 暫無 暂缺 未知 未统计 未披露 未收集 不详 待定 无数据 無數據 不明 未集計',
)

/**
 * Returns the meaning of a word or sign for "no value". Undefined for anything that may be a value.
 *
 * A dash and "nil" mean zero in some reports: `none` is either zero or a value that was not collected.
 */
export function meaningOfNoValue(text: string): 'not-applicable' | 'none' | 'unavailable' | undefined {
  const bare = text.normalize('NFKC').toLowerCase().replace(/\s/gu, '')
  const word = /^[.…?]+$/u.test(bare) ? bare : bare.replaceAll('.', '')
  const isAny = (list: ReadonlySet<string>) => list.has(word) || list.has(bare)
  if (isAny(NOT_APPLICABLE)) return 'not-applicable'
  if (isAny(NONE_OR_UNKNOWN)) return 'none'
  return isAny(UNKNOWN) ? 'unavailable' : undefined
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.normalize('NFKC').split(' '))
}
