/** Texts of any length whose form could make a regular expression or a rule take quadratic time. */

/** Name of a form, and a function that makes a text of about `size` characters. */
type LongText = [name: string, write: (characters: number) => string]

const repeated = (name: string, piece: string, end = ''): LongText => [
  name,
  characters => piece.repeat(Math.ceil(characters / piece.length)) + end,
]

/** Joins pieces that differ by their number. */
const counted = (name: string, write: (i: number) => string): LongText => [
  name,
  characters =>
    Array.from({ length: Math.ceil(characters / write(1000).length) }, (_, i) => write(i)).join(''),
]

const METRIC = ':metric[rd-spend]'

export const LONG_TEXTS: readonly LongText[] = [
  repeated('lines of one paragraph', 'A line of 12,345\n'),
  repeated('short paragraphs', 'A paragraph.\n\n'),
  repeated('one word', 'a'),
  repeated('one number', '1'),
  repeated('spaces', ' ', 'a'),
  repeated('numbers with their thousands', '12,345 '),
  repeated('numbers with their decimals', '1.'),
  repeated('numbers in words', 'twelve million and five, '),
  repeated('ranges and times', '1-1. 2028-2030 12:30 '),
  repeated('dates and sums', '1 May 2030, $1_ 5 % '),
  repeated('marks of lists in text', 'a) 2) (3) '),
  repeated('capitals and names', 'AB Cd-E Rue '),
  repeated('words and spaces', 'Rue Via a '),
  repeated('names and versions', 'Acme Cd 2.0 ab 1 '),
  repeated('limits of classes', 'companies with over 1 children ab 30%的企业 '),
  repeated('open titles and marks of ratings', '《a =b, 1 = 月1日-'),
  repeated('periods, hours and deadlines', 'within 5 years ago de 9h à 每年2 du 3 au 8 bis 平均1小时 '),
  repeated('scales of ratings', '(1 not a, 2 very [1 (low) to 5 (rated 1 to 5 in 3 der '),
  repeated(
    'classes, marks and units after digits',
    'Note 6/10 (6 companies with 5-路1-2号3F 0.7CO2 6-AB 8-inch or 20s, Cat 1 (1）；2、',
  ),
  repeated('limits and classes in Chinese', '每10万5000元以上前5升温a 2°C 1人1拨打1'),
  repeated('codes of standards in a cell', '2-9、'),
  repeated('open quotation marks and brackets', '“a (b [c '),
  repeated('one Chinese number', '一'),
  repeated('Chinese numbers', '一百二十三万'),
  ['a fall by a long number', characters => `减少${'1'.repeat(characters)}`],
  repeated('Chinese words', '减少A排放,1%、'),
  repeated('Chinese brackets', '（减少(排放) '),
  repeated('commas', '1,,'),
  repeated('addresses', 'https://a.b/c www.a.b a@b.c '),
  repeated('claims', `Orders fell to ${METRIC}, nearly half, the lowest in two years. `),
  repeated('claims without an end', `fell to ${METRIC} lowest in two half doubled `),
  repeated('citations', `${METRIC} :ref[iron] `),
  counted('unknown citations', i => `:metric[m${i}] :ref[r${i}] `),
  repeated('open citations', ':metric['),
  repeated('open braces', `${METRIC}{ `),
  ['attributes', characters => `${METRIC}{${'a=b '.repeat(characters / 4)}}`],
  ['open attributes', characters => `${METRIC}{${'a=b '.repeat(characters / 4)}`],
  repeated('blocks', ':::note{title="A"}\nWords.\n:::\n\n'),
  counted('tables of metrics', i => `:::table{#t${i} title="T"}\n- :metric[anvils]\n:::\n\n`),
  counted('headings with ids', i => `## Heading {#h${i}}\n\n`),
  // Paragraphs between the headings, because micromark's own time grows with the square of the underlined headings.
  repeated('underlined headings', 'Heading\n---\n\nA paragraph of some more words below its heading.\n\n'),
  repeated('allowed numbers', '<!-- allow number-cited: x -->\n\n5 of 7.\n\n'),
  repeated('open links and pictures', '[a]( ![ '),
  counted('missing pictures', i => `![a](images/x${i}.svg)\n\n`),
  repeated('emphasis', '*a_ **b '),
  repeated('rows without a table', '| a | b |\n'),
  repeated('tables', '| a | b |\n|---|---|\n| 1 | 2 |\n\n'),
  repeated('lists', '- a\n'),
  [
    'notes',
    characters =>
      Array.from({ length: characters / 20 }, (_, i) => `a[^${i}]\n\n[^${i}]: Note.\n\n`).join(''),
  ],
]
