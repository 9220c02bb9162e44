/**
 * Patterns of numbers that define something instead of measuring it: ages, limits of classes, intervals, divisions.
 *
 * "Companies with fewer than 50 employees" names a class; "we have fewer than 50 employees" is a count. A limit
 * is therefore a definition only beside the class that it limits.
 */

const NO_PERCENT_OR_DECIMAL = '(?!\\d|[.,]\\d|\\s*[%％])'

/** People whose age is given. */
const YOUNG =
  '(?:children|pupils|girls|boys|young people|youths?|teenagers|adults|Kinder\\p{L}*|Jugendliche\\p{L}*|Mädchen|Jungen|Schüler\\p{L}*|Erwachsene\\p{L}*|enfants|jeunes|adolescents|adultes|niñ[oa]s|jóvenes)'

/** Staff, by age. */
const STAFF =
  '(?:employees|workers|colleagues|staff|people|Beschäftigte|Mitarbeit(?:ende|er|erinnen)|Angestellte|Personen|salarié(?:e?s|·e·s)|collaborateurs|employés)'

/** Groups that are divided by size. */
const GROUPS =
  '(?:companies|businesses|firms|enterprises|employers|organi[sz]ations|communities|households|municipalities|Unternehmen|Betrieben?|Firmen|Organisationen|Vereinen?|Gemeinden|Kommunen|entreprises|sociétés|organisations|associations|communes|structures|empresas|organizaciones|municipios)'
const CLASSES =
  '(?:(?:companies|businesses|firms|enterprises|employers|organi[sz]ations|groups|teams|communities|households|towns|cities|municipalities|schools|projects|buildings|Unternehmen|Betrieben?|Firmen|Organisationen|Arbeitgebern?|Vereinen?|Gemeinden|Städten?|Haushalten?|Gruppen|Kommunen)\\s(?:that have|which have|who have|having|with|of|employing|mit|von|ab)|(?:entreprises|sociétés|organisations|associations|communes|villes|structures|groupes|empresas|organizaciones|municipios)\\s(?:de|ayant|comptant|con))'
const LIMIT =
  '(?:(?:more|fewer|less) than|over|under|up to|at least|at most|between|mehr als|weniger als|unter|über|bis zu|mindestens|höchstens|zwischen|plus de|moins de|au moins|entre|más de|menos de)'
/** Chinese groups that are divided by size. */
const HAN_CLASSES =
  '(?:社区|社區|企业|企業|公司|单位|單位|机构|機構|项目|項目|客户|客戶|用户|用戶|群体|人群|家庭|学校|學校|地区|地區|城市|工厂|工廠|供应商|供應商|商户|团队|團隊|组织|組織|受访者|受訪者|开发者|参与者|建筑|船舶|锅炉|机组)'
const HAN_UNIT = '(?:[万亿]?\\s?(?:人|名|家|个|元|万元|亿元|岁|歲|年|小时|平方米|吨))'

/** Units of limits; 家, 名 and 个 count those that are above a limit: 300家以上企业参加. */
const HAN_LIMIT = '(?:人|元|岁|歲|年|小时|平方米|吨|千瓦|公里)'

export const definitions: readonly RegExp[] = [
  // The under 30s, 6- to 12-year-olds, die 18- bis 25-Jährigen, les moins de 25 ans, les 18-25 ans.
  /(?<=(?<!\p{L})(?:under|over)[ -])\d{2}s(?!\p{L})|(?<![\d.,])\d{1,2}-?(?= to \d{1,2}-year-old)|(?<![\d.,])\d{1,2}-?(?=(?: bis (?:unter )?\d{1,2})?-Jährige)/giu,
  /(?<=(?<!\p{L})(?:les|des|aux) )(?:\d{1,2} ?(?:[-–/]|à) ?)\d{1,2}(?= ans(?!\p{L}))|(?<=(?<!\p{L})(?:les|des|aux) (?:moins|plus) de )\d{1,2}(?= ans(?!\p{L}))/giu,
  // Ages: aged 18–34, under 30 years old, Mädchen ab 13 Jahren, a 12-year-old, 享年 89 岁.
  /(?<!\p{L})(?:aged?|ages|im Alter von|年龄)\s*\d{1,2}(?:\s*(?:[–—-]|to|bis|至)\s*\d{1,2})?(?!\d|[.,]\d|\s*[%％])/giu,
  /(?:under|over|above|below|unter|über|moins de|plus de|aged)\s+(?:the age of\s+)?\d{1,2}\s*(?:years old|years of age|Jahre alt)|(?:under|over|above|below)\s+(?:the\s+)?age of \d{1,2}(?!\d|[.,]\d)/giu,
  /(?<![\d.,])\d{1,2}\s*(?:[–—-]|to|bis|à|至|到)\s*\d{1,2}\s*(?:years old|year-olds|years of age|[岁歲歳]|Jahre alt)/giu,
  /(?<![\d.,])\d{1,2}\s*[岁歲歳](?=以[上下]|及)/gu,
  /[≤≥<>＜＞]\s?\d{2}\s?(?:years old|years of age|Jahre alt|[岁歲歳])/giu,
  new RegExp(
    `(?<=(?<!\\p{L})${YOUNG}(?: im Alter)?(?: aged?| ages| from| ab| bis| unter| über| von| zwischen| de| à partir de| entre)? )\\d{1,2}(?: ?(?:[–-]|to|and|bis|und|à|et|a|y) ?\\d{1,2})?(?=[\\s-](?:years?|Jahren?|ans|años)(?!\\p{L}))`,
    'giu',
  ),
  /(?<![\d.,-])\d{1,2}(?=[- ]year[- ]olds?(?!\p{L})|[- ]jährige[rnms]?(?!\p{L}))|(?<=(?:享年|终年|現年|现年)\s?)\d{1,3}(?=\s?[岁歲])/gu,
  // Groups of age as GRI 405 has them: employees under 30, <30, 30–50, zwischen 30 und 50 Jahren.
  new RegExp(
    `(?<=(?<!\\p{L})${STAFF} (?:under|over|aged|unter|über|de moins de|de plus de) )\\d{1,2}(?=\\s*(?:$|[,.;:)]|(?:years?|Jahren?|ans|and|und|et|is|are|was|were|rose|fell|made|ist|lag|stieg|sank)(?!\\p{L})))`,
    'giu',
  ),
  /(?<=^\s*)(?:[<≤>≥]\s?(?:30|50)|30\s?[–-]\s?50)(?=\s*$)/gu,
  /(?<=^\s*(?:(?:between|zwischen|entre|von|de) )?)\d{1,2} (?:bis|to|and|und|et|à|y|a) \d{1,2}(?= (?:years?(?: old)?|Jahren?(?: alt)?|ans|años)\s*$)/giu,
  // The age of a law: the minimum age of 18, at the age of 65, Mindestalter 15 Jahre.
  /(?<=(?<!\p{L})(?:(?:minimum|retirement|legal|working|school) age (?:of |is )?|at the age of |(?:Mindest|Renten|Höchst)alter(?: von|:)? |âge (?:minimum|légal|de la retraite) (?:de |: ))(?:the )?)\d{1,2}(?!\d|[.,]\d|\s*[%％])|(?<![\d.,])\d{1,2}(?= years of age(?!\p{L}))/giu,
  // Up to two of something: 2 or fewer owners.
  /(?<![\d.,])\d(?= or (?:fewer|less|more)(?!\p{L}))/giu,
  // Age groups at the beginning of a line or cell, and after people: 15–49 years: …, adults (15–49 years).
  /(?<=^\s*)(?:[<>≤≥]\s?\d{1,2}|\d{1,2}\s?[–-]\s?\d{1,2}|\d{1,2}\+)(?=\s?(?:years?|Jahren?|ans|años|[岁歲])(?:\s*[:：]|\s*$))/gu,
  new RegExp(
    `(?<=(?:${YOUNG}|patients?|women|men|people|age groups?|Altersgruppen?|Personen|Frauen|Männer|personnes|femmes|hommes) \\()\\d{1,2}(?:\\s?[–-]\\s?\\d{1,2}|\\+)(?= (?:years?|Jahren?|ans|años)(?!\\p{L}))`,
    'giu',
  ),
  // Classes of size: companies with fewer than 250 employees, 50-200 人的社区, 50 人以内的企业.
  new RegExp(
    `(?<=(?<!\\p{L})${CLASSES} ${LIMIT} )\\d{1,3}(?:[.,  ]\\d{3})?(?: (?:and|und|et|y) \\d{1,3}(?:[.,  ]\\d{3})?)?${NO_PERCENT_OR_DECIMAL}`,
    'giu',
  ),
  // 335 mit 51-250 Mitarbeitenden, companies with 50–249 employees.
  new RegExp(
    `(?<=(?:\\d|(?<!\\p{L})${GROUPS}) (?:mit|with|de|having) (?:entre |zwischen |between )?)\\d{1,5} ?(?:[–-]|bis|to|à) ?\\d{1,5}(?= (?:Mitarbeit|Beschäftigt|employees(?!\\p{L})|salariés(?!\\p{L})))`,
    'giu',
  ),
  new RegExp(
    `(?<=(?<!\\p{L})${GROUPS}(?: \\p{L}{2,15}){0,3} \\((?:with |having |mit |de |ayant )?(?:between |zwischen |entre |from |von )?)\\d{1,5}(?: ?(?:[–-]|and|to|und|bis|et|à|y|a) ?\\d{1,5})(?= (?:employees|people|staff|Mitarbeit|Beschäftigte|Personen|salarié|personnes|habitants|empleados))`,
    'giu',
  ),
  new RegExp(
    `(?<![\\d.,])\\d+\\s?[-–—~～至到]\\s?\\d+(?=\\s?${HAN_UNIT}(?:规模)?(?:的${HAN_CLASSES}|群体|群體|人群|家庭))|(?<![\\d.,])\\d+\\s?[万亿]?(?=\\s?${HAN_LIMIT}(?:（含）|\\(含\\))?(?:及?以[上下内內])(?:规模)?的?(?:${HAN_CLASSES}|采购|合同|设备|資產|资产|订单|交易|工程|支出|投资))`,
    'gu',
  ),
  // Classes in quotation marks, and alone in a cell: 「30人以下小班」, Plus de 2 ans.
  /(?<=[「“『])\d{1,6}(?:\s?[-–~～至]\s?\d{1,6})?(?=[人岁元年](?:[及含]?以[上下内])?\p{Script=Han}{0,4}[」”』])/gu,
  /(?<=^\s*(?:(?:less|more|fewer) than|under|over|up to|weniger als|mehr als|unter|über|bis zu|plus de|moins de|más de|menos de) )\d{1,3}(?= (?:years?|months?|weeks?|days?|Jahren?|Monaten?|Wochen|Tagen?|ans?|mois|jours|semaines|años?|meses|días)\s*$)/giu,
  // A class after its share: 30% 的社区用户数量超过 500 人, 22% 的受访者接触时长不足 1 年.
  new RegExp(
    `(?<=[%％]\\s?的?${HAN_CLASSES}[^，。；、\\d]{0,20}(?:不足|少于|小于|低于|大于|多于|高于|超过|達到|达到|在)\\s?)\\d+(?=\\s?${HAN_UNIT})`,
    'gu',
  ),
  /(?<=(?:人数|数量|规模|人數|數量|規模)(?:小于|少于|不足|小於|少於)\s?)\d+(?=\s?[人名家个])/gu,
  /(?<![\d.,])\d+(?:\.\d+)?\s?[万亿]?元(?=及以[下上])|(?<=(?:孕期|怀孕)(?:满)?\s?)\d(?=\s?[个個]月)/gu,
  // Classes of voltage: 220千伏变电站, a 10 kV line.
  /(?<![\d.,])\d{1,4}(?:\.\d)?(?=\s?(?:千伏|[kK]V(?!\p{L})|V(?:电压|电源| battery| batteries| socket)))/gu,
  // Per one of something: 1個あたり.
  /(?<![\d.,])1(?=\s?(?:\p{Script=Han}|[つトンkgt㎡]){1,3}(?:あたり|当たり))/gu,
  // Fractions by which statutory reports leave out immaterial amounts.
  /(?<![\d.,])10{1,2}分の\d{1,2}(?=未満であるため)/gu,
  // Intervals: every 5 minutes, alle 2 Jahre, tous les 3 ans, 每5分钟.
  /(?<=(?<!\p{L})(?:every|alle|tou(?:te)?s les|cada)\s)\d{1,3}(?=[\s-](?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|Sekunden|Minuten|Stunden|Tage|Wochen|Monate|Jahre|secondes|heures|jours|semaines|mois|ans|segundos|minutos|horas|días|semanas|meses|años)(?!\p{L}))|(?<=每(?:隔)?\s?)\d{1,3}(?=\s?(?:秒|分[钟鐘]|[个個]?小[时時]|天|日|周|[个個]月|年))/giu,
  // A share in a formula: 工伤人数/员工总数*100%.
  /(?<=[\p{L})）]\s?[×*]\s?)100\s?[%％]/gu,
  // In 3 steps, en 8 chiffres.
  /(?<=(?<!\p{L})in )\d{1,2}(?= (?:\p{Ll}{2,12} )?(?:steps|stages|Schritten|Etappen)(?!\p{L}))|(?<=(?<!\p{L})en )\d{1,2}(?= (?:étapes|points|chiffres|questions|pasos)(?! de )(?!\p{L}))|(?<=分\s?)\d(?=\s?步)/giu,
  // The largest of something: the 20 largest suppliers, die 10 größten Lieferanten.
  /(?<=(?<!\p{L})(?:the|our|its|their|die|den|der|unseren?|les|des|nos|ses|los|las) )\d{1,3}(?= (?:largest|biggest|most|leading|größten|wichtigsten|premi(?:ers|ères)|plus (?:grand|gros|important)|mayores|principales))/giu,
  // The parts of a division: in 3 Kategorien aufgeteilt, divided into 4 groups, 分为3个部分.
  /(?<=(?:divided|split|grouped|organi[sz]ed|classified|broken down) into )\d(?= )|(?<=(?<!\p{L})in )\d(?= (?:Kategorien|Teile|Abschnitte|Bereiche|Gruppen|Phasen|Stufen) (?:\p{L}{2,15} )?(?:auf|ein|unter)?(?:zu)?(?:geteilt|teilen|gegliedert|gliedern)(?!\p{L}))|(?<=(?:divisé|réparti|structuré|regroupé)e?s? en )\d(?= )|(?<=分[为為成]\s?)\d(?=\s?(?:[个個]|大)?\s?(?:部分|方面|类|類|阶段|階段|步|篇|章|级|級|档|组|組|层|層))/giu,
  // Freshwater as GRI 303 defines it.
  /[≤≥<>＜＞]\s?1[,.’ \u00a0\u202f]?000\s?mg\/l(?!\p{L})/giu,
]
