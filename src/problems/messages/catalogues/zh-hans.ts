/** Every message in Simplified Chinese; see `en.ts` for the syntax. */
import type { Catalogue } from '../types.ts'

export const catalogue: Catalogue = {
  plain: '{text}',

  'suggest/did-you-mean': '是不是想写 `{name}`？',
  'suggest/known': '已知：{names}。',
  'suggest/known-among-others': '已知：{names} 等。',
  'suggest/none': '目前还没有定义。',

  // Reading: folders, files and encodings.

  // Reading: YAML.
  'entry-valid/value': { reason: '{where} 的值 `{value}` 有误，应为{expected}' },
  'entry-valid/long-value': { reason: '{where} 的值有误，应为{expected}' },
  'entry-valid/no-value': { reason: '{where} 没有值，应为{expected}' },
  'entry-valid/no-key': { reason: '{where} 缺少 `{key}`，应为{expected}' },
  'entry-valid/name': { reason: '{where} 里的名称 `{name}` 有误，应为{expected}' },
  'entry-valid/empty': {
    reason: '文件是空的，应有 {keys}',
    note: '请写上这些键，或从版本管理中恢复文件。',
  },
  'entry-valid/lost-indent': {
    reason: '`{key}` 不应顶格，应放在 `{entry}` 的各键之中',
    note: '请把它缩进到与该条目其他键相同的位置。',
  },
  'entry-keys/unknown': { reason: '{where} 里没有键 `{key}`' },
  'entry-keys/reserved': {
    reason: '名称 `__proto__` 不能使用，它由 JavaScript 保留',
    note: '请换一个名称。',
  },
  'entry/whole-file': '文件',
  'fix/write': '请写 `{right}`。',
  'fix/write-value': "请写成 `'{' value: {value}, source: … '}'`。",

  'expected/web-address': '网址，如 `{example}`',
  'expected/languages': '语言标签，如 `en`、`zh-Hans` 或 `pt-BR`',
  'expected/language-list': '语言列表，如 `[zh-Hans, en]`',
  'expected/template-name': '`templates` 下的文件夹名，不含 `/` 和 `..`，如 `default`',
  'expected/colour': '加引号的颜色，如 `"#0d4f63"`',
  'expected/year': '年份，如 `{example}`',
  'expected/day': '日期，如 `{example}`',
  'expected/date': '日期，如 `2022-05-16`、`2022-05` 或 `2022`',
  'expected/period': '期间，如 `2021`、`2021-09`、`2021-09-05` 或 `2019..2021`',
  'expected/chapter-title': '章名',
  'expected/opener': "`art`、`none` 或 `'{ image: images/x.jpg, alt: 画面内容 }'`",
  'expected/edition': '所沿用的版次，如 `"2030"`',
  'expected/hash': '`perennial accept` 写入的哈希值',
  'expected/text': '文字',
  'expected/text-or-number': '文字或数字',
  'expected/words': '按语言书写的文字，如 `{example}`',
  'expected/name': '名称',
  'expected/names': '以逗号分隔的名称，如 `[a, b]`',
  'expected/code': '代码，如 `gri:203-2`',
  'expected/id': '由小写字母、数字和连字符组成的 id，如 `{example}`',
  'expected/entries': "按 id 书写的条目，如 `{example}: '{…}'`",
  'expected/source': 'sources.yaml 里来源的 id',
  'expected/reason-of-change': "按语言书写的改动原因，如 `'{zh-Hans: 计入了包装。}'`",
  'expected/evidence': '报告里的文件，如 `evidence/payroll.pdf`',
  'expected/sha256': '文件的 SHA-256，64 位十六进制数',
  'expected/observation': "数值及其来源，如 `'{ value: 12, source: annual-report-2021 }'`",
  'expected/observations': "按期间书写的观测值，如 `2021: '{…}'`",
  'expected/unit':
    "代码，如 `CNY`、`tCO2e`；或各语言的词，如 `'{zh-Hans: 人, en: {one: user, other: users}}'`",
  'expected/decimals': '小数位数，0 到 9，如 `1`',
  'expected/metric': '指标的 id',
  'expected/metrics': '指标，如 `[a, b]`',
  'expected/two-metrics': '两个指标，如 `[a, b]`',
  'expected/over': '`periods`、一个维度的名称，或列表，如 `[region, gender]`',
  'expected/scope': '范围 `1`、`2` 或 `3`',
  'expected/category': '范围三的类别，1 到 15',
  'expected/keys': "键和值，如 `'{' {keys} '}'`",
  'expected/list': '方括号里的列表，如 `[a, b]`',
  'yaml-valid/slip': { reason: '不应为 `{wrong}`，应为 `{right}`' },
  'yaml-valid/tab': { reason: '不应使用制表符，应使用空格', note: '请用空格缩进：YAML 不允许制表符。' },
  'yaml-valid/second-colon': {
    reason: '多出一个冒号，该值应加引号',
    note: '请写 `title: "Iron: strong and heavy"`；同级条目应起于同一列。',
  },
  'yaml-valid/indentation': {
    reason: '缩进有误，同一层级的条目应起于同一列',
    note: '请检查上面几行：从属于另一条目的条目要多缩进两个空格。',
  },
  'yaml-valid/duplicate': { reason: '同一个键出现了两次', note: '请删去其中一个。' },
  'yaml-valid/second-document': {
    reason: '出现了第二个 YAML 文档，一个文件只应有一个',
    note: '请删去两者之间的 `---`，或把后一个文档移到单独的文件里。',
  },
  'yaml-valid/end': {
    reason: '内容意外结束，应有引号、逗号或括号',
    note: '请在此处或上一行补上。',
  },
  'yaml-valid/other': {
    reason: 'YAML 无法读取：{message}',
    note: '请检查缩进；文字里有冒号、井号或引号时要加引号。',
  },
  'yaml-valid/aliases': {
    reason: 'YAML 无法读取：{message}',
    note: '一个文件最多使用 {most} 个别名。',
  },
  'yaml-valid/open-quotation': {
    reason: '引号 `{sign}` 没有闭合',
    note: '请在文字后面写上 `{closing}`。',
  },
  'yaml-valid/open-bracket': {
    reason: '`{sign}` 没有闭合，应有 `{closing}`',
    note: '请在最后一项后面写上 `{closing}`。',
  },
  'yaml-valid/decimal-comma': {
    reason: '不应为 `{wrong}`，应为 `{right}`：花括号里逗号表示值到此结束',
    note: '小数前请写点：`{right}`。',
  },
  'yaml-valid/comma-in-text': {
    reason: '`{wrong}` 没有加引号，应为 `{right}`：花括号里逗号表示值到此结束',
    note: '请给文字加引号。',
  },
  'yaml-valid/comma-in-thousands': {
    reason: '`{wrong}` 没有加引号，应为 `{right}`：花括号里逗号表示值到此结束',
    note: '请加引号，或写 `{plain}`。',
  },
  'yaml-valid/comma-in-number': {
    reason: '`{wrong}` 没有加引号，应为 `{right}`：花括号里逗号表示值到此结束',
    note: '请写 `{plain}`；若逗号是小数点，请写 `{decimal}`。',
  },
  'yaml/colon': '键和值之间要有冒号和空格。',
  'yaml/colon-after-name': '下面有条目的名称，后面要有冒号。',
  'yaml/colon-in-text': '含有冒号的文字要加引号。',
  'yaml/comma': '两项之间要有逗号。',
  'yaml/half-width': "请用半角符号，如 `:`、`,`、`'{ }'` 和 `[ ]`。",
  'yaml/straight-quotation-marks': '请用直引号。',
  'yaml/hash': '含有 `#` 的文字要加引号：空格后面的 `#` 是注释的开头。',
  'yaml/same-column': '同级条目起于同一列，文件的条目顶格。',
  'nesting-depth': {
    reason: 'YAML 的嵌套超过 {most} 层',
    note: '请减少层级：报告的文件最多只需十层。',
  },
  'key/allow': '请在问题所在的章里放过它：`<!-- allow number-cited: 理由 -->`。',
  'key/belongs': '`{key}` 用于以下内容：{entries}。',
  'key/part': 'edition.yaml 中的部分',
  'key/front-matter': '章节开头的信息',
  'key/metric': '指标',
  'key/observation': '观测值',
  'key/target': '目标',
  'key/source': '来源',

  // Reading: report.yaml, edition.yaml, front matter, languages, frameworks and pictures.

  // The report's own configuration and templates.

  // The registry: metrics, units, values, sources, targets.

  // The registry: derivations, dimensions, locks.

  // Markdown: blocks, marks and tables.

  // Markdown: mistakes in directives.

  // Citations of metrics and targets.
  'metric-known': { reason: '不认识的指标 `{id}`' },
  'metric-known/target': {
    reason: '`{id}` 是目标，这里应为指标',
    note: '目标要写作 `:target[{id}]`。',
  },
  'observation-known/input': {
    reason: '指标 `{metric}` 缺少 `{part}` 的值，而引用的值要由它算出',
    note: "请在它的 `observations` 中加上 `{period}: '{value: …, source: …}'`：`{computed}` 由它算出。",
  },
  'observation-known/own-period': {
    reason: '指标 `{metric}` 缺少 `{period}` 的值，而这正是本版次的期间',
    note: "请在 {path} 里它的 `observations` 中加上 `{period}: '{value: …, source: …}'`。",
  },
  'observation-known/period': {
    reason: '指标 `{metric}` 没有 `{period}` 的值，只有 {known}',
    note: "请在 {path} 里加上该值，或引用其他期间：`:metric[{metric}]'{period='{other}'}'`。",
  },
  'observation-known/computed': {
    reason: '计算指标 `{metric}` 没有 `{period}` 的值',
    note: "请在 {path} 里加上 {inputs}，或引用其他期间：`:metric[{metric}]'{period='{other}'}'`。",
  },
  'cite/locked': '该版次已锁定：它的数值取自 figures.lock.yaml，直到用 `--force` 重新锁定。',

  // Directives.

  // Charts.

  // The book: numbering, references, contents, indexes.

  // Print and PDF.

  // Rules of check.

  // Comparing languages.

  // Import of other tools' folders.

  // Building: progress and results.

  // Words for parts of a report.

  // Commands: options and mistakes in calls.

  // Commands: results.

  // init: questions and answers.

  // Editions: new, lock, review, accept.

  // Comparing editions.

  // The data book.

  // The preview.
}
