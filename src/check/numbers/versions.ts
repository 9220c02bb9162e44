/**
 * Finds versions: numbers directly after the name of a product (PostgreSQL 17, Plasma 6.2, Llama 3 70B).
 *
 * A name and a number are also how counts are written ("At Acme 5 sites closed", "Germany 12, France 8"), so the number is a version only
 * if nothing is counted after it and something shows the product: a known name, a capital inside the word, a decimal, or a sentence
 * in which a capitalised word must be a name.
 */
import { CURRENCY, MEASURED, MEASURES, PEOPLE_OR_THINGS } from './quantities.ts'
import type { Span } from './references.ts'

/** Products whose versions reports mention. */
const PRODUCTS = new Set(
  (
    'PostgreSQL Postgres MySQL MariaDB Redis MongoDB Python Java Ruby Rails PHP Perl Rust Go Swift Kotlin Scala Node Django Flask React Angular Vue ' +
    'Kubernetes Docker Linux Ubuntu Debian Fedora CentOS Alpine Windows macOS iOS iPadOS Android HarmonyOS openEuler openSUSE Plasma GNOME KDE Qt GTK ' +
    'Firefox Chrome Chromium Safari Thunderbird LibreOffice Blender Inkscape GIMP Krita WordPress Drupal TYPO3 Joomla Mastodon Moodle Nextcloud ' +
    'Llama LLaMA Gemma Gemini Claude GPT Mistral Mixtral Qwen DeepSeek Baichuan ChatGLM Phi Grok Whisper CUDA TensorFlow PyTorch OpenSSL LLVM GCC glibc ' +
    'systemd Xcode Bootstrap jQuery Apache GPL LGPL AGPL MPL Bluetooth USB HDMI PCIe Kernel iPhone iPad Pixel'
  ).split(' '),
)

/** Capitalised words that are not products: months, parts of a count, people. */
const LABELS = new Set(
  (
    'Total Sum Count Number Amount About Only Over Under Nearly Around Almost Some Another First Last Next Women Men Female Male Staff Headcount People Children ' +
    'January February March April May June July August September October November December Overall Up Down Below Above Roughly Approximately ' +
    'Januar Februar März Mai Juni Juli Oktober Dezember Frauen Männer Anzahl Summe Gesamt Insgesamt Personen Mitarbeiter Mitarbeitende Beschäftigte Unfälle Rund Etwa Über Knapp ' +
    'Femmes Hommes Environ Plus Soit Dont Mujeres Hombres'
  ).split(' '),
)

/** Sizes of language models: 7B and 70B, Mixtral 8x7B, Llama 3 8B. Applied before the versions, whose number they follow. */
export const modelSizes: readonly RegExp[] = [
  /(?<![\d.,$€£¥])(?<![$€£¥]\s)\d+(?:\.\d+)?B(?:(?:,|,? and|,? or) \d+(?:\.\d+)?B)*(?= (?:open[- ]source|scale|base|chat|large|language)?\s?(?:models?|parameters?|versions?|inference)(?!\p{L}))/gu,
  // Mixtral 8x7B, Aquila2-34B: models by their size.
  /(?<!\d)\d{1,2}[x×]\d{1,3}B(?!\p{L})|(?<=\p{L}\d{0,2}(?: \d)?-|\p{Ll} \d(?:\.\d)? )\d+(?:\.\d+)?B(?!\p{L})/giu,
  // 7B, 13B and 70B: sizes of models in a row, and 102B 版本.
  /(?<![\d.,$€£¥])(?<![$€£¥]\s)\d+(?:\.\d+)?B(?:(?:\s*[,、/]\s*|,?\s(?:and|or|und|oder)\s|\s*[和及与]\s*)\d+(?:\.\d+)?B)+(?!\p{L})/gu,
  /(?<![\d.,$€£¥])\d+(?:\.\d+)?B(?=\s*(?:版|规模|參數|参数|模型|开源))/gu,
]

const LANGUAGES = ['en', 'de', 'fr', 'es']
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** Names of countries, or their last words, which precede counts in lists: Germany 12, France 8. */
let countries: Set<string> | undefined
function isCountry(name: string): boolean {
  countries ??= new Set(
    LANGUAGES.flatMap(language => {
      const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
      return LETTERS.flatMap(a =>
        LETTERS.flatMap(
          b =>
            names
              .of(a + b)
              ?.split(' ')
              .at(-1) ?? [],
        ),
      )
    }),
  )
  return countries.has(name)
}

const CANDIDATE =
  /(?<![\p{Script=Latin}\d])(\p{Lu}[\p{Script=Latin}\d.+#’'-]{1,30}|\p{Ll}{1,12}\p{Lu}[\p{Script=Latin}]{1,20}|glibc|systemd)([ \u00a0]|(?<=\p{Ll})-)(\d{1,2}(?:\.\d{1,2})?)(?![\d%％]|[.,]\d|\.x|[-–]\d)/gu

const QUANTITY = new RegExp(`^(?:${MEASURED}|${PEOPLE_OR_THINGS})`, 'u')
/** A function word, a verb of a release, punctuation or the end: nothing is counted. */
const NOTHING_COUNTED =
  /^(?:\s*$|[,;:.!?)”’"»、，。；：！？）」』]|\s+(?:and|or|was|is|are|has|have|had|with|by|from|as|which|that|will|can|now|also|when|while|since|after|before|adds?|brings?|ships?|supports?|introduces?|landed|released?|series|und|oder|ist|wird|wurde|hat|mit|von|stellte?|erschien|et|ou|est|avec|sort|y|es)(?!\p{L}))/u
const PRODUCT_NOUN =
  /^\s(?:licen[cs]e|release|version|kernel|model|series|beta|alpha|RC|LTS|Pro|Turbo|Instant)(?!\p{L})/u
/** Chinese words after the version of a product, of which none can be counted. */
const HAN_AFTER =
  /^\s?(?:[的与和在是及或将已后後为為以等版]|系列|模型|发布|發布|测试|預覽|预览|配套|正式|内核|操作系统|许可|协议|授权|平台|时代|上|中)/u
/** Within a sentence, a capitalised word is a name; after a preposition of place it can be where something was counted. */
const IN_SENTENCE =
  /(?:\p{Ll}|\p{Script=Han}|[”，、（(“‘"])[ \u00a0]?(?:[“‘"(])?(?:\p{Lu}[\p{Script=Latin}’-]{1,30} ){0,2}$/u
const AT_A_PLACE =
  /(?<!\p{L})(?:[Ii]n|[Aa]t|[Nn]ear|[Bb]ei|[Ii]m|[ÀàEe]n?|[Dd]ans) (?:\p{Lu}[\p{Script=Latin}’-]{1,30} ){0,2}$/u
const MEASURE = new RegExp(`^(?:${MEASURES}|${CURRENCY})$`, 'u')

const hasCapitalInside = (name: string): boolean => /\p{Ll}\p{Lu}|^\p{Lu}{2,}\p{Ll}+\p{Lu}/u.test(name)

export function versions(text: string): Span[] {
  const found: Span[] = []
  for (const match of text.matchAll(CANDIDATE)) {
    const [whole, name = '', , number = ''] = match
    const end = match.index + whole.length
    const before = text.slice(Math.max(0, match.index - 100), match.index)
    if (isVersion(name, number, before, text.slice(end, end + 60)))
      found.push({ start: end - number.length, end })
  }
  return found
}

function isVersion(name: string, number: string, before: string, after: string): boolean {
  if (LABELS.has(name) || MEASURE.test(name) || isCountry(name)) return false
  if (QUANTITY.test(after)) return false
  if (PRODUCTS.has(name)) return true
  if (PRODUCT_NOUN.test(after)) return true
  if (HAN_AFTER.test(after)) return true
  const isNothingCounted = NOTHING_COUNTED.test(after)
  if (hasCapitalInside(name)) return isNothingCounted || number.includes('.')
  if (number.includes('.'))
    return (number.endsWith('.0') && isNothingCounted) || (IN_SENTENCE.test(before) && isNothingCounted)
  return isNothingCounted && IN_SENTENCE.test(before) && !AT_A_PLACE.test(before) && !/s$/u.test(name)
}
