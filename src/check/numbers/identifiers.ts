/** Patterns of identifying numbers: telephones, addresses, registers, accounts, publications. */

/** Labels before such numbers. */
const LABEL =
  'Tel(?:ephone|efon|\\.)?|TEL|Phone|Fax|FAX|Mobile|Hotline|Tél(?:éphone|\\.)?|Steuer(?:nummer|-?Nr\\.?)|Tax (?:ID|number|no\\.?)|EIN|VAT(?: (?:ID|number|no\\.?))?|USt-?Id-?(?:Nr)?\\.?|Registernummer|Handelsregister(?:nummer)?|(?:Company|Charity|Registration|Registered|Account|Reference|Serial|Licen[cs]e) (?:[Nn]umber|[Nn]o\\.?)|Num[ée]ro d.entreprise|Ondernemingsnummer|SIRET|SIREN|KvK(?:-nummer)?|RSIN|NIF|CIF|CNPJ|ABN|BIC|IBAN|DOI|ISBN|ISSN|ISIN|WKN|LEI|CUSIP|SEDOL|Kontonummer|P\\.?O\\.? Box|Postfach|ZIP(?: code)?|PLZ|' +
  '电话|手机|传真|热线|邮编|邮政编码|密码|工号|学号|会议号|会议ID|口令|提取码|邀请码|验证码|取件码|Meeting ID|Passcode|Password|Passwort|证券代码|股票代码|股份代号|统一社会信用代码|注册号|登记号|备案号|许可证号|税号|電話(?:番号)?|郵便番号|証券コード|法人番号|〒'

const STREET = 'straße|strasse|str\\.|gasse|allee|platz|damm|ufer|gracht|plein|straat|laan|kade'
const STREET_AFTER =
  'Street|St\\.|St|Road|Rd\\.|Avenue|Ave\\.?|Boulevard|Blvd\\.?|Lane|Drive|Square|Plaza|Quay|Court|Place'

export const identifiers: readonly RegExp[] = [
  // Addresses of the web, file names, handles.
  /(?:https?:\/\/|www\.)[^\s，。；）)]+/giu,
  /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]+/giu,
  /(?<!\d)10\.\d{4,9}\/[^\s，。；）)]+/gu,
  /\+\d[\d\s()/-]{7,}\d/gu,
  // Hotlines: “12345”热线, 拨打12315.
  /(?<![\d.,])\d{3,5}(?=[”」]?\s?(?:(?:市民|服务|政务|投诉|举报|客服)?热线|急救|报警|联网|网站))|(?<=(?:拨打|致电|撥打)\s?[“「]?)\d{3,11}(?!\s?[次名万通])|(?<![\d.,])400(?=(?:客服|服务)?电话)/gu,
  // Accounts: Konto 756, compte (641).
  /(?<!\p{L})(?:Kont(?:o|en|engruppe)|[Cc]omptes?|[Aa]ccount (?:no\.?|number))\s*\(?\d{2,6}(?:\s?[–-]\s?\d{2,6})?(?:(?:, | et | und | and | y )\d{2,6})*(?:\)|(?![\d%]|[.,]\d|\s*(?:Mio|Mrd|EUR|Euro|euros|€)))/gu,
  new RegExp(
    `(?<![\\p{Script=Latin}])(?:${LABEL})\\s*[:：.#]?\\s*[(（]?[A-Z]{0,3}\\d(?:[\\s()（）./–−‐-]{0,2}\\d){3,24}[A-Z]?(?!\\p{Script=Latin}|[.,:]\\d)`,
    'gu',
  ),
  // A quantity has no leading zero.
  /(?<![\d.,:/-])(?<!\d[ \u00a0\u202f])\(?0\d{1,4}\)?[\s/–-]{1,3}\d{2,}(?:[\s–-]\d+(?![\d:])){0,5}|[(（]0\d{1,4}[)）]\s?\d{1,4}[-‐–−]\d{3,4}(?!\d)/gu,
  // ISBN, ORCID and others: three groups and more. A range has two.
  /(?<![\d.,-])\d+(?:-\d+){2,}X?(?![\d.,]\d)/gu,
  // ISIN, LEI, code of a company: capitals and digits in one long word.
  /(?<![\p{Script=Latin}\d])(?=[0-9]*[A-Z])(?=[A-Z]*\d)[0-9A-Z]{8,}(?![\p{Script=Latin}\d])/gu,
  /(?<![\p{Script=Latin}\d])[A-Z]{2}\d{2}(?: ?\d{4}){3,}(?: ?\d{1,4})?(?!\d)/gu,
  /(?<![\p{Script=Latin}\d])(?:SH|SZ|HK|NYSE|NASDAQ|SSE|SEHK)\s*[:：]\s*\d+|(?<!\d)\d{5,6}\.(?:SH|SZ|HK|BJ)(?!\p{L})|[ABH]\s?股(?:代[码碼])?\s*[:：]\s*\d{4,6}(?!\d)/gu,
  // Numbers of a register: D-126-0054.
  /(?<![\p{L}\d])\p{Lu}{1,3}-\d{1,6}-\d{2,6}(?![\d%]|[.,]\d)/gu,
  // Postcodes: Straße 5, 10115 Berlin; 1071 DJ Amsterdam; SW1A 1AA.
  /(?<=\d[a-z]?(?:,|\s[–—·|-])\s)\d{4,5}\s+(?=\p{Lu}\p{Ll})/gu,
  // Acme GmbH · 10115 Berlin, not 12 Standorte · 11055 Kunden.
  /(?<=(?:^|[·•|])[^\d·•|]{2,60}[·•|]\s)\d{5}(?=\s(?!Mitarbeit|Beschäftigt|Kund|Mitglied|Tonnen|Stunden|Euro|Personen|Menschen)\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)?\s*(?:$|[·•|,]))/gu,
  // Lange Straße 3 10115 Berlin, without a comma.
  /(?<=(?:[Ss]tr\.|[Ss]traße|[Pp]latz|[Ww]eg|[Aa]llee|[Gg]asse)\s\d{1,4}[a-z]?\s)\d{5}(?=\s\p{Lu}\p{Ll})/gu,
  // 13, rue de la Paix 75018 Paris, and – 78170 – LA CELLE.
  /(?=\d{5})(?<=(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Pp]lace|[Qq]uai|[Cc]hemin)(?:\s{1,9}\p{L}[\p{L}.’'-]{0,30}){1,4}\s)\d{5}(?=\s\p{Lu}\p{Ll})|(?<=[–-]\s)\d{5}(?=\s[–-]\s\p{Lu}{2})/gu,
  /(?<!\d)\d{1,5}番地(?:の\d{1,4})?|(?<=[町村]|字\p{Script=Han}{1,6})\d{1,4}(?:[-−‐]\d{1,4}){1,2}(?![\d%]|\s?[人名件])/gu,
  // 宿舍7-9栋, 崇文花园1栋.
  /(?<![\d.,])\d{1,3}\s?[-–~～至、]\s?\d{1,3}\s?(?:栋|棟|幢|号楼)|(?<=[园苑村区城府庭轩阁寓舍])\s?\d{1,3}(?=\s?(?:栋|棟|幢))/gu,
  // 元東路1-20號, 三段20號10F-3.
  /(?<=[路街段巷弄道]\s?)\d{1,4}(?:[-–之]\d{1,4})?\s?[号號](?:之\d{1,3})?(?:\s?\d{1,3}\s?[F楼樓](?:[-–之]\d{1,3})?)?/gu,
  // 学苑大道1088, without 号.
  /(?<=[^道公铁]路|大道|[^条]街)\d{1,4}(?=[”"」，。]|\s*$)/gu,
  // Sizes of files: PDF, 15.3 MB.
  /(?<=(?<!\p{L})(?:PDF|DOCX?|XLSX?|PPTX?|ZIP|MP[34]|JPE?G|PNG)[,;:)\s–—-]{0,3})\d{1,4}(?:[.,]\d{1,2})?(?=\s?(?:[kKMG][Bo]|octets)(?!\p{L}))/gu,
  // Buildings and rooms in Chinese: B 座 4 层 401-404, 3号楼502室.
  /(?<=[座栋棟幢楼樓])\s?\d{1,2}\s?(?:层|層|楼|樓)(?:\s?\d{2,4}(?:\s?[-–~、]\s?\d{2,4})*(?:\s?[室号號]|(?![\d%％]|[.,]\d|\s?\p{Script=Han})))?|(?<![\d.,])\d{1,4}(?:\s?[-–~、]\s?\d{1,4})?\s?室(?!\p{Script=Han}{0,2}[共约])/gu,
  /(?<!\d)\d{1,2}丁目|(?<=丁目)\s?\d{1,3}(?:番(?:地|\d{0,3}号?)|[-－‐−]\d{1,3}(?:[-－‐−]\d{1,3})?(?!\d))/gu,
  // Bernburger Str. 30/31; Bastei 5, A-1010 Wien.
  /(?<=\p{Lu}\p{L}{1,30}\s(?:Str\.|Straße|Platz|Weg|Allee|Ring|Gasse|Damm|Ufer|Chaussee)\s)\d{1,4}[a-z]?(?:\s?[/–-]\s?\d{1,4})?(?![\d%]|[.,]\d)/gu,
  /(?<=\p{Lu}\p{L}{2,40}\s)\d{1,3}[a-z]?(?=,\s(?:[A-Z]{1,2}-)\d{4,5}\s+\p{Lu}\p{Ll})/gu,
  new RegExp(
    `(?<=(?:\\p{L}{2,40}(?:${STREET})|(?<!\\p{L})(?:Rue|Avenue|Boulevard|Place|Quai|Chemin|Via|Calle)(?:\\s+\\p{L}[\\p{L}.’'-]{0,30}){1,4})[\\s\\d/a-z]{0,10}(?:,|\\s[–—-])\\s)\\d{4,5}\\s+(?=\\p{Lu}\\p{Ll})`,
    'giu',
  ),
  /(?<![\d.,])\d{4}\s(?!(?:[KMGT]W|[MGTP][JB]|EV|HA|KM|KG|PS|HP|[GMK]T|EU|UN|US|UK)(?!\p{L}))[A-Z]{2}(?=\s+\p{Lu}\p{Ll})/gu,
  /(?<![\p{Script=Latin}\d])[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?![\p{Script=Latin}\d])/gu,
  // Registers of companies in France: 662 043 595 RCS Paris.
  /(?<!\d)\d{3}(?:[ \u00a0\u202f]\d{3}){2}(?=\s+R\.?C\.?S\.?(?!\p{L}))/gu,
  // House numbers.
  new RegExp(
    `\\p{L}{2,40}(?:${STREET})\\s+\\d{1,4}(?:\\s?[a-z](?!\\p{L}))?(?:\\s?[–-]\\s?\\d{1,4})?(?![\\d%]|[.,]\\d)`,
    'gu',
  ),
  new RegExp(
    `(?<![\\d.,])\\d{1,5}[a-z]?\\s+(?:\\p{Lu}[\\p{L}.’']{0,30}\\s+){1,3}(?:${STREET_AFTER})(?!\\p{L})`,
    'gu',
  ),
  /(?=\d)(?<=(?<!\p{L})(?:Rue|Avenue|Boulevard|Place|Quai|Chemin|Via|Viale|Piazza|Calle|Avenida)(?:\s{1,9}\p{L}[\p{L}.’'-]{0,30}){1,4},?\s{1,9})\d{1,4}(?:\s*\/\s*\d{1,4})?(?![\d%]|[.,]\d)/gu,
  /(?<![\d.,])\d{1,4}(?:\s?bis)?,?\s+(?:rue|avenue|boulevard|quai|place|chemin|allée)\s+(?=\p{L})/gu,
  /(?<![\p{L}\d])(?:D|A|CH|F|B|L)-\d{4,5}(?=\s\p{Lu}\p{Ll})/gu,
]
