/** Finds values written in words: with a multiplier or percent, so that "one of them" and "a thousand thanks" do not match. */

/** A digit followed by at least one multiplier: 三千六百八十四万, 十万, 两亿, 十二点五亿; and percentages, 百分之五; but not 一百年. */
const CHINESE =
  /百分之[零〇一二两三四五六七八九十百点]+|[一二两三四五六七八九十][零〇一二两三四五六七八九十百千]{0,30}(?:点[零〇一二三四五六七八九]{1,30})?[百千万亿](?:[零〇一二两三四五六七八九十百千万亿]*)(?![零〇一二两三四五六七八九十百千万亿年])/gu

const UNITS = 'one|two|three|four|five|six|seven|eight|nine'
const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'
const TENS = `(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-‑ ](?:${UNITS}))?`
const BELOW_HUNDRED = `(?:${TENS}|${TEENS}|${UNITS})`
const MULTIPLIERS = '(?:hundred|thousand|million|billion|trillion)'
const PERCENT = '(?:percent|per cent)'

/** Matches twelve million, one hundred and five, twenty-one percent, two point five billion. */
const ENGLISH = new RegExp(
  `\\b${BELOW_HUNDRED}(?: point(?: (?:zero|${UNITS}))+)?(?:[-‑ ]${PERCENT}|(?:[-‑ ]${MULTIPLIERS})+(?:,? (?:and )?${BELOW_HUNDRED}(?:[-‑ ]${MULTIPLIERS})*)*(?:[-‑ ]${PERCENT})?)(?![\\p{L}\\d]|[-‑]\\p{L}| thanks|[-‑ ](?:and )?${BELOW_HUNDRED}(?![\\p{L}\\d]))`,
  'giu',
)

/** Capitals inside show a name: One Million Lives. */
const NAME = /[-‑ ]\p{Lu}/u

export function numberWords(text: string): RegExpExecArray[] {
  return [...text.matchAll(CHINESE), ...[...text.matchAll(ENGLISH)].filter(([words]) => !NAME.test(words))]
}
