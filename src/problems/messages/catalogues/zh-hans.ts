/** Every message in Simplified Chinese; see `en.ts` for the syntax. */
import type { Catalogue } from '../types.ts'

export const catalogue: Catalogue = {
  plain: '{text}',

  'suggest/did-you-mean': '是不是想写 `{name}`？',
  'suggest/known': '已知：{names}。',
  'suggest/known-among-others': '已知：{names} 等。',
  'suggest/none': '目前还没有定义。',

  // Reading: folders, files and encodings.
  'file-exists/link': { reason: '链接 `{path}` 没有指向任何东西', note: '请改正链接，或删除它。' },
  'file-inside/link': {
    reason: '链接 `{path}` 指向报告之外',
    note: '请复制到报告里：报告可能来自他人，因此 Perennial 只读其文件夹内的文件。',
  },
  'file-size': {
    reason: '文本 `{path}` 超过 {most} MB',
    note: '请拆成几个文件，或把数据移到 `metrics` 里。',
  },
  'file-readable': {
    reason: '`{path}` 无法作为文件读取',
    note: '请换成您有权读取的文本文件。',
  },
  'file-name': {
    reason: '名称 `{path}` 不对，应为 `{expected}`',
    note: '请改名，或移出这个文件夹：Perennial 不读这个名字的文件。',
  },
  'file-name/sign': {
    reason: '名称 `{name}` 中不应有 `{sign}`，它会成为网址的一部分',
    note: '请改名，如 `{example}`。',
  },
  'file-name/space': {
    reason: '名称 `{path}` 不对，应为 `{expected}`',
    note: '请改名：文件名会成为网址和锚点的一部分，两者都不能有空格。',
  },
  'file-name/document': {
    reason: '各章之中有文件 `{path}`，应为 Markdown',
    note: '请把文字存为 `{chapter}`，或移出这个文件夹：Perennial 在此只读 Markdown。',
  },
  'file-name/document-of-chapter': {
    reason: '各章之中有文件 `{path}`，应为 Markdown',
    note: '请移出这个文件夹：Perennial 读的是 `{chapter}`。',
  },
  'file-name/no-language': {
    reason: '章 `{path}` 不在任何语言的文件夹里',
    note: '请移到所属语言的文件夹，如 `{folder}`：Perennial 不在此处读取章。',
  },
  'file-name/copy': {
    reason: '`{name}` 是章 `{original}` 的副本',
    note: '请移出这个文件夹；若是另一章，请改名：Perennial 不读副本。',
  },
  'file-unicode': {
    reason: '文件未按 UTF-8 保存',
    note: '请把文件另存为 UTF-8：在 VS Code 中点击窗口底部的编码名称，在记事本中用“另存为”选择编码。',
  },
  'file-characters': {
    reason: '有看不见的字符 {character}',
    note: '它是从其他程序粘贴来的：运行 `perennial check --fix` 可将其删除。',
  },
  'change-merged': {
    reason: '有未解决的冲突标记 `{marker}`',
    note: '到 `>>>>>>>` 为止有两个版本：请保留其一，并删去这些标记行。',
  },
  'edition-folder/link': { reason: '`{path}` 是指向某一版次的链接，Perennial 不读取它' },
  'edition-folder/copy': {
    reason: '`{folder}` 是版次 `{original}` 的副本',
    note: '请移出报告；若是另一版次，请改名：Perennial 不读副本。',
  },
  'edition-folder/no-settings': {
    reason: '文件夹 `{folder}` 没有 `edition.yaml`',
    note: '请复制另一版次的 `edition.yaml` 并改写：没有它，Perennial 不读这个文件夹。',
  },
  'locale-listed': {
    reason: 'report.yaml 没有列出文件夹 `{folder}` 的语言',
    note: '要构建这种语言时，请在 report.yaml 的 `locales` 下写上 `{tag}`。',
  },

  // Reading: YAML.
  'entry-valid/value': { reason: '{where} 的值 `{value}` 有误，应为 {expected}' },
  'entry-valid/long-value': { reason: '{where} 的值有误，应为 {expected}' },
  'entry-valid/no-value': { reason: '{where} 没有值，应为 {expected}' },
  'entry-valid/no-key': { reason: '{where} 缺少 `{key}`，应为 {expected}' },
  'entry-valid/name': { reason: '{where} 里的名称 `{name}` 有误，应为 {expected}' },
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
  'key/belongs': '`{key}` 用于：{entries}。',
  'key/part': 'edition.yaml 中的部分',
  'key/front-matter': '章节开头的信息',
  'key/metric': '指标',
  'key/observation': '观测值',
  'key/target': '目标',
  'key/source': '来源',

  // Reading: report.yaml, edition.yaml, front matter, languages, frameworks and pictures.
  'report-exists': {
    reason: '文件夹里没有 `report.yaml`',
    note: '请在文件夹 `report` 所在处运行 Perennial，或用 `--report` 指明报告的文件夹。已查找：{folder}。',
  },
  'locale-derives': {
    reason: '不能由 `{tag}` 转换，只能由简体中文转换为繁体中文',
    note: "请写 `zh-Hant-HK: '{ derive: zh-Hans }'`，并把 `zh-Hans` 列入语言。",
  },
  'edition-exists': {
    reason: '报告里没有任何版次',
    note: '请在 report.yaml 旁新建文件夹，如 `2021`，里面放 `edition.yaml`。',
  },
  'edition-period': {
    reason: '文件夹 `{folder}` 的期间不应为 `{period}`，应为 `{folder}`',
    note: '请改正 `period`，或给文件夹改名。',
  },
  'edition-period/published': {
    reason: '发布日期 {published} 有误，应在期间 {period} 开始之后',
    note: '请改正 `published` 或 `period`。',
  },
  'chapter-name-free': {
    reason: '章不能名为 `{slug}`，那是网页版首页的名称',
    note: '请给 {file} 改名，如 `10-content-index.md`。',
  },
  'chapter-unique': {
    reason: '章名 `{slug}` 重复',
    note: '请给 {first} 或 {second} 改名：前面的数字只用于排序。',
  },
  'file-size/chapter': {
    reason: '这一章有 {count} 个字符，最多应为 {most} 个',
    note: '请分成几章。',
  },
  'front-matter-valid/empty-line': {
    reason: '文件开头的信息上方不应有空行，第一行应为 `---`',
    note: '请删去上方的空行。',
  },
  'front-matter-valid/open': {
    reason: '文件开头的信息没有结束，应有第二行 `---`',
    note: '请在最后一个键之后写一行 `---`。',
  },
  'front-matter-valid/missing': {
    reason: '这一章没有开头的信息，应写在两行 `---` 之间',
    note: '文件应以 `---`、一行 `title: …` 和另一行 `---` 开头。',
  },
  'part-known': { reason: '没有名为 `{part}` 的部分，应为 edition.yaml 中的部分' },
  'lock-untouched': {
    reason: '锁文件已损坏，或被手工改动',
    note: '请从版本管理中恢复，如 `git checkout -- {edition}/{file}`，或重新锁定该版次：`perennial lock {edition} --force`。',
  },
  'lock-untouched/empty': {
    reason: '锁文件是空的',
    note: '请从版本管理中恢复，如 `git checkout -- {edition}/{file}`，或重新锁定该版次：`perennial lock {edition} --force`。',
  },
  'lock-untouched/format': {
    reason: '锁文件的格式为 {format}，应为 {expected}',
    note: '请用写出它的 Perennial 版本构建，或重新锁定该版次：`perennial lock {edition} --force`。',
  },
  'framework-known': { reason: '不认识的框架 `{id}`' },
  'framework-valid': { reason: '框架 `{id}` 缺少 `{key}`', note: '请补上 `{key}`。' },
  'disclosure-known/title': { reason: '没有披露项 `{code}`' },
  'labels-complete': {
    reason: '语言文件缺少 `{key}` 的文字，英文为 `{text}`',
    note: '请加上 `{key}: …`。`perennial schema labels` 会列出每个键及其英文。',
  },
  'labels-complete/locale': {
    reason: '语言文件缺少 `locale`，它说明数字和日期的写法',
    note: '请从另一语言的文件复制 `locale` 并改写。',
  },
  'labels-complete/of-template': {
    reason: '语言文件缺少 `{key}` 的文字，模板要印出它',
    note: '请加上 `{key}: …`，或从模板中删去该插槽。',
  },
  'labels-complete/unknown-placeholder': {
    reason: '`{key}` 中不应有 `{name}`，只应有 `{text}` 中的占位符',
  },
  'labels-complete/no-placeholder': { reason: '`{key}` 中不应有 `{name}`，只应有文字' },
  'labels-complete/missing-placeholder': { reason: '`{key}` 缺少 `{name}`，应如 `{text}`' },
  'edition-chapters': {
    reason: '这一版没有 `{language}` 的章',
    note: '请在 {folder} 里放一个 Markdown 文件，如 `01-letter.md`，或用 `--locale` 构建另一种语言。',
  },

  // Reading: pictures.
  'image-local': {
    reason: '图片 `{src}` 不是报告里的文件',
    note: '请把文件放进该版次的 images 文件夹：构建时不下载文件。',
  },
  'image-kind': {
    reason: '图片 `{src}` 的格式不对，应为 {kinds}',
    note: '请转换成其中一种格式。',
  },
  'image-kind/unreadable': {
    reason: '图片 `{src}` 无法读作 {kind}',
    note: '请用其他程序打开后重新保存。',
  },
  'image-kind/damaged': {
    reason: '图片 `{name}` 已损坏，或扩展名不对',
    note: '请用其他程序打开后重新保存。',
  },
  'image-size': {
    reason: '图片 `{src}` 有 {width} × {height} 像素，最多应为 1 亿像素',
    note: '请缩小：A4 印刷有 2,000 像素宽就够了。',
  },
  'image-size/file': {
    reason: '图片 `{src}` 超过 {most} MB',
    note: '请缩小：A4 印刷有 2,000 像素宽就够了。含照片的图形请存为 JPEG。',
  },
  'image-size/pixels': {
    reason: '图片 `{name}` 超过 1 亿像素',
    note: '请缩小：A4 印刷有 2,000 像素宽就够了。',
  },
  'image-inside': {
    reason: '图片 `{src}` 在报告之外',
    note: '请复制到报告的文件夹里：报告可能来自他人，因此 Perennial 不读其他文件。',
  },
  'image-inside/link': {
    reason: '图片 `{src}` 是指向报告之外的链接',
    note: '请把文件复制到报告里。',
  },
  'image-exists': {
    reason: '缺少图片 `{src}`，文件应在 {path}',
    note: '路径从版次的文件夹写起，大小写与文件名一致。',
  },

  // The report's own configuration and templates.
  'template-exists': { reason: '没有模板 `{name}`' },
  'config-runs': {
    reason: '{file} 运行失败：{error}',
    note: '请改正它；加 `--no-config` 可不用它构建。',
  },
  'config-valid': { reason: '{where} 中的值有误：{error}' },
  'config-valid/expected': { reason: '{where} 中的值有误，应为 {expected}' },
  'config-keys': { reason: '{where} 里没有键 `{key}`' },
  'config-rule': {
    reason: 'Perennial 已有规则 `{name}`',
    note: '请在 perennial.config.js 里给规则改名。',
  },
  'config-directive': {
    reason: 'Perennial 已有指令 `{name}`',
    note: '请在 perennial.config.js 里给指令改名。',
  },
  'config/default-export': '默认导出',
  'expected/plugin': '插件',
  'expected/plugin-with-options': '插件，或 `[插件, 选项]`',
  'expected/function': '函数',
  'plugin-runs': {
    reason: 'perennial.config.js 的插件运行失败：{error}',
    note: '请改正插件；加 `--no-config` 可不用它构建。',
  },
  'plugin-runs/asynchronous': {
    reason: 'perennial.config.js 的插件是异步的，应为立即返回结果的插件',
    note: '请更换插件；加 `--no-config` 可不用它构建。',
  },
  'plugin-runs/rule': {
    reason: 'perennial.config.js 的规则 `{rule}` 运行失败：{error}',
    note: '请改正规则；加 `--no-config` 可不用它检查。',
  },

  // The registry: metrics, units, values, sources, targets.
  'metric-unique': { reason: '指标 `{id}` 重复', note: '请给其中一个改名：第一个在 {path}。' },
  'metric-known/of-target': { reason: '目标 `{target}` 的指标 `{metric}` 不存在' },
  'source-known': { reason: '没有来源 `{source}`' },
  'observation-valid/omitted': {
    reason: '`omitted` 与数值不能并存，两者取一',
    note: '请删去 `omitted`，或删去数值及其来源。',
  },
  'observation-valid/no-value': {
    reason: '这个观测值缺少 `value`',
    note: '请写 `value: 518.8亿`；没有数值时请写明原因：`omitted: not-collected`。',
  },
  'observation-valid/no-source': {
    reason: '这个观测值缺少 `source`',
    note: '请写 sources.yaml 里来源的标识，以便读者追溯。',
  },
  'observation-unique': {
    reason: '{part} 有两个值，每个部分只能有一个',
    note: '请删去其中一个，或写明区分二者的维度。',
  },
  'observation-unique/whole': {
    reason: '{period} 有两个总值，只能有一个',
    note: "请给各部分的值写 `dimensions`，如 `'{gender: female}'`。",
  },
  'value-valid': {
    reason: '值 `{value}` 有误，应为发布时的数字',
    note: '请照来源抄写数字和数量级，如 `518.8亿`、`36.84 million`、`30+`、`200..300` 或 `24.4%`。单位写在指标里。',
  },
  'value-valid/empty': {
    reason: '值是空的，应为发布时的数字',
    note: '请照来源抄写数字和数量级，如 `518.8亿`、`36.84 million`、`30+`、`200..300` 或 `24.4%`。',
  },
  'value-valid/notation': {
    reason: '值 `{value}` 有误，应为 `{right}`',
    note: '数字在各语言中请用同一种写法。',
  },
  'value-valid/money': {
    reason: '值 `{value}` 有误，应为 `{right}`',
    note: '货币请写作指标的单位。',
  },
  'value-valid/currency': {
    reason: '值 `{value}` 有误，应为不带货币的数字',
    note: '请只写数字，如 `518.8亿`，货币写作指标的单位。',
  },
  'value-valid/qualifier': {
    reason: '值 `{value}` 有误，应只写数字',
    note: '请写数字，并在旁边写 `qualifier: {qualifier}`。',
  },
  'value-valid/two-qualifiers': {
    reason: '值 `{value}` 与修饰词 `{qualifier}` 重复，两者取一',
    note: '请删去 `+`（表示 `over`），或删去修饰词。',
  },
  'value-valid/dash': {
    reason: '值 `{value}` 有误，区间应写两个点',
    note: '区间请写作 `200..300`。',
  },
  'value-valid/range-scale': {
    reason: '值 `{value}` 有误，区间两端应用同一数量级',
    note: '请在第二个数后面写数量级，如 `200..300 million`。',
  },
  'value-valid/range-plus': {
    reason: '值 `{value}` 有误，区间不应带 `+`',
    note: '区间请写作 `200..300`，一个数写作 `200+`。',
  },
  'value-valid/range-decimals': {
    reason: '值 `{value}` 有误，区间两端的小数位数应相同',
    note: '区间请写作 `1.0..2.5`。',
  },
  'value-valid/range-order': {
    reason: '值 `{value}` 有误，区间应先写较小的一端',
    note: '区间请写作 `200..300`。',
  },
  'value-valid/decimals': {
    reason: '值 `{value}` 有误，最多 {max} 位小数',
    note: '请只抄写来源中的数字。',
  },
  'value-valid/commas': {
    reason: '值 `{value}` 有误，逗号应每三位一个，或不用',
    note: '数字请写作 `1,234.5` 或 `1234.5`。',
  },
  'value-valid/scale': {
    reason: '值 `{value}` 的数量级不认识',
    note: '是不是想写 `{right}`？',
  },
  'value-valid/date': {
    reason: '值 `{value}` 有误，应为日期',
    note: '日期请写作 `2022-04-30`。',
  },
  'value-valid/percentage': {
    reason: '百分比类指标的值 `{value}` 有误，应为百分数',
    note: '百分数请写作 `24.4%`。',
  },
  'value-valid/no-percentage': {
    reason: '{kind} 类指标的值不应是百分数 `{value}`，应为数字',
    note: '数字请写作 `518.8亿`。增幅或占比请另设指标，写 `kind: percent`。',
  },
  'value-valid/not-applicable': {
    reason: '值 `{value}` 有误，应为 `omitted: not-applicable`',
    note: '请改写为 `omitted` 及原因，读者会看到它：`not-collected`（未收集）、`not-applicable`（不适用）、`legal-prohibitions`（法律禁止）、`confidentiality`（保密）或 `information-unavailable`（信息缺失）。',
  },
  'value-valid/unavailable': {
    reason: '值 `{value}` 有误，应为 `omitted: information-unavailable`',
    note: '请改写为 `omitted` 及原因，读者会看到它：`not-collected`（未收集）、`not-applicable`（不适用）、`legal-prohibitions`（法律禁止）、`confidentiality`（保密）或 `information-unavailable`（信息缺失）。',
  },
  'value-valid/none': {
    reason: '值 `{value}` 有误，应为 `value: 0` 或 `omitted: not-collected`',
    note: '若确实为零，请写 `value: 0`。否则请改写为 `omitted` 及原因，读者会看到它：`not-collected`（未收集）、`not-applicable`（不适用）、`legal-prohibitions`（法律禁止）、`confidentiality`（保密）或 `information-unavailable`（信息缺失）。',
  },
  'value-valid/ambiguous': {
    reason: '值 `{value}` 在报告的各语言中有两种读法',
    note: '请写 `{whole}`；若 `{sign}` 是小数点，请写 `{decimal}`：以 `e0` 结尾的数，其中的点就是小数点。',
  },
  'dimension-known': {
    reason: '不认识的维度 `{dimension}`，应写在指标的 `dimensions` 里',
    note: "请加上它及其取值：`dimensions: '{gender: {female: {zh-Hans: 女}, male: {zh-Hans: 男}}}'`。",
  },
  'dimension-known/value': { reason: '维度 `{dimension}` 没有值 `{value}`' },
  'unit-valid': {
    reason: '金额类指标 `{metric}` 的单位有误，应为货币',
    note: '请写 ISO 4217 代码的三个大写字母，如人民币 `unit: CNY`。',
  },
  'unit-known': {
    reason: '`{metric}` 的单位 `{unit}` 不认识，应为已知的代码，或按语言书写的词语',
    note: "请按语言写出所计的事物：`unit: '{' {words} '}'`。若是代码，请在模板 labels/<语言>.yaml 的 `units` 里加上它的词语。",
  },
  'unit/percent': '百分比',
  'unit/none': '无单位',
  'display-valid': {
    reason: '{locale} 没有数量级 `{scale}`',
    note: '英文请写 `thousand`、`million` 或 `billion`，中文请写 `万` 或 `亿`；`none` 写出全部数字。',
  },
  'entry-valid/no-entries': {
    reason: "文件是空的，应按标识列出条目，如 `{example}: '{…}'`",
    note: '请写上所引用的条目，或从版本管理中恢复文件。',
  },
  'target-years/base': {
    reason: '目标 `{target}` 的年份不应为 `{year}`，应晚于基准年 {other}',
    note: '请改正两个年份之一。',
  },
  'target-years/announced': {
    reason: '目标 `{target}` 的年份不应为 `{year}`，应不早于宣布的 {other} 年',
    note: '请改正两个年份之一。',
  },
  'target-years/due': {
    reason: '目标 `{target}` 的年份不应为 `{year}`，应不晚于到期的 {other} 年',
    note: '请改正两个年份之一。',
  },
  'target-years/step': {
    reason: '目标 `{target}` 的年份不应为 `{year}`，应晚于上一步的 {other} 年',
    note: '请改正两个年份之一，或调整顺序。',
  },
  'target-base-agrees': {
    reason: '目标 `{target}` 的基准值为 {value}，应与 `{metric}` 在 {year} 的值 {expected} 一致',
    note: '请删去基准里的值：目标便以登记册为起点，重述后也随之变动。',
  },

  // The registry: derivations, dimensions, locks.
  'metric-known/derived': { reason: '`{operation}` 里有不认识的指标 `{metric}`' },
  'dimension-known/of': { reason: '`{key}` 里的维度 `{dimension}` 有误：`{metric}` 没有这个维度' },
  'dimension-known/none': {
    reason: '`{key}` 里不应有维度 `{dimension}`：`{metric}` 没有划分维度',
    note: '请给 `{metric}` 写 `dimensions`，并在各观测值中写明所属部分。',
  },
  'dimension-known/value-of': {
    reason: '`{metric}` 的维度 `{dimension}` 没有值 `{value}`',
  },
  'derive-valid/no-operation': {
    reason: '推导没有写运算，应为 {operations}',
    note: '请写作如 `derive: {example}`。',
  },
  'derive-valid/operations': {
    reason: '推导写了 {named}，只应有一种运算',
    note: '请写作如 `derive: {example}`，另一种运算请另设指标。',
  },
  'derive-valid/no-base': {
    reason: '`{operation}` 缺少 `{key}`',
    note: '请写作如 `derive: {example}`。',
  },
  'derive-valid/periods': {
    reason: '`over` 里不应既有 `periods` 又有维度，二者取一',
    note: '请为两个合计各设一个指标。',
  },
  'derive-valid/one-term': {
    reason: '只有一个指标，无法求和；应有多个，或写 `over`',
    note: "请写作如 `derive: '{sum: [a, b]}'`、`'{sum: a, over: periods}'` 或 `'{sum: a, over: gender}'`。",
  },
  'derive-valid/one-part': {
    reason: '只有一个指标，无法求和；应有多个，或写 `over`',
    note: "只取 `{metric}` 的一个部分时，请写 `derive: '{'sum: {metric}, over: {dimension}, where: '{'{where}'}}'`。",
  },
  'derive-valid/over': {
    reason: '`{operation}` 里不应有 `over`，它只用于求和',
    note: "请另设指标 `derive: '{'sum: {metric}, over: {over}'}'`，再在此处引用它。",
  },
  'derive-valid/long-chain': {
    reason: '`{metric}` 的推导链超过 {max} 步',
    note: '请从有观测值的指标推导。',
  },
  'derive-valid/counted-twice': {
    reason: '求和重复计入了同一数值：{first} 与 {second} 有重叠',
    note: '请只写合计，或只写它的各部分。',
  },
  'derive-acyclic': {
    reason: '推导成环：{circle}',
    note: '请给其中一个指标写观测值，代替 `derive`。',
  },
  'derive-agrees': {
    reason: '`{metric}` 在 {period} 为 {value}，应为 {expected}：{arithmetic}',
    note: '请改正该值或用来计算它的值，或删去 `derive`。',
  },
  'derive-agrees/sum': {
    reason: '`{metric}` 在 {period} 为 {value}，应为 {expected}：{arithmetic}',
    note: '请改正合计或各部分。若只是各部分四舍五入的差别，请在 `derive` 里写 `rounding: true`，表中会注明。',
  },
  'derive-unit/kind': {
    reason: '`{metric}` 是 `{kind}` 类，用于 `{operation}` 应为 `percent` 或 `ratio`',
    note: '请写 `kind: percent` 或 `kind: ratio`：增幅或占比没有单位。',
  },
  'derive-unit/words': {
    reason: '`{metric}` 是 `{kind}` 类，不能参与 `{operation}`，应为数值',
    note: '请删去它，或改用数值类的指标。',
  },
  'derive-unit/terms': {
    reason: '`{metric}`（{unit}）不能换算为 `{result}`（{resultUnit}）',
    note: '请用与结果计量同一事物的指标。',
  },
  'derive-unit/quotient': {
    reason: '`{metric}` 的单位为 {unit}，应为 {termUnit} 除以 {baseUnit}',
    note: '请写 `{term}` 的单位、斜线和 `{base}` 的单位。单位前可写数量级：`tCO2e/million CNY`。',
  },
  'derive-unit/share': {
    reason: '`{term}`（{termUnit}）不能作为 `{base}`（{baseUnit}）的占比',
    note: '部分与整体请用同一计量；两种单位相除请用 `intensity`。',
  },
  'derive-period/moment': {
    reason: '`{metric}` 是时点值，不能跨期相加',
    note: '请用 `cagr` 或 `yoy`：各年末的值不能相加。',
  },
  'derive-period/types': {
    reason: '`{first}`（{firstPeriod}）与 `{second}`（{secondPeriod}）不能用于 `{operation}`',
    note: '请用 `period` 相同的指标：时点值与时段值不能合算。',
  },
  'derive-period/none': {
    reason: '没有一个期间具备 `{operation}` 所需的全部数值：{metrics}',
    note: '请补上缺少的值：只为各指标都有数值的期间计算。',
  },
  'derive/periods-of': '`{metric}` 有 {periods}',
  'derive/no-periods': '`{metric}` 没有值',
  'derive-boundary': {
    reason:
      '`{operation}` 跨越了不同边界：`{first}` 涵盖“{firstBoundary}”，`{second}` 涵盖“{secondBoundary}”',
    note: '请用 `boundary` 相同的指标。',
  },
  'derive-basis': {
    reason: '`{first}`（基于 {firstBasis}）与 `{second}`（基于 {secondBasis}）不能用于同一个 `{operation}`',
    note: '请报告两个合计：GHG Protocol 不允许混用基于位置和基于市场的排放量。',
  },
  'lock-untouched/value': {
    reason: '锁定文件里的 `{key}` 被改动，应为发布时的数值',
    note: '请从版本管理中恢复文件，或用 `perennial lock {edition} --force` 重新写出。',
  },
  'lock-untouched/hash': {
    reason: '锁定文件被改动，应为 `perennial lock` 写出的样子',
    note: '请从版本管理中恢复文件，或用 `perennial lock {edition} --force` 重新写出。',
  },
  'comparative-locked': {
    reason: '`{key}` 为 {value}，应与 {edition} 版发布的 {expected} 一致',
    note: "请恢复已发布的值，新值写在 `revisions` 里：`'{edition: …, value: '{value}, reason: …, source: …, note: '{…}}'`。",
  },
  'comparative-locked/unit': {
    reason: '`{metric}` 的单位为 {unit}，应与 {edition} 版发布的 {expected} 一致',
    note: "请恢复已发布的单位。若数值有变，新值写在 `revisions` 里：`'{edition: …, value: '{value}, reason: …, source: …, note: '{…}}'`。",
  },
  'comparative-locked/computed': {
    reason: '`{key}` 为 {value}，应与 {edition} 版计算的 {expected} 一致',
    note: '请恢复推导，或为新的推导另设指标。',
  },
  'revision-kept': {
    reason: '`{key}` 的修订理由为 `{reason}`，应与 {edition} 版发布的 `{expected}` 一致',
    note: '请恢复该修订；新的改动请另加一条。',
  },
  'revision-kept/missing': {
    reason: '缺少 `{key}` 的修订，{edition} 版发布时的理由为 `{expected}`',
    note: '请恢复该修订；新的改动请另加一条。',
  },
  'figure-restated-since': {
    reason: '`{key}` 自 {since} 版起为 {value}；{edition} 版仍为 {locked}',
  },
  'figure-restated-since/unexplained': {
    reason: '`{key}` 为 {value}，应与 {edition} 版锁定文件里的 {locked} 一致',
    note: '请为改动写一条修订。已锁定的版次保留原数值。',
  },

  // Markdown: blocks, marks and tables.
  'nesting-depth/blocks': {
    reason: '区块嵌套超过 {most} 层',
    note: '请减少层数：这一行的其余部分不会读取。',
  },
  'nesting-depth/marks': {
    reason: '标记嵌套超过 {most} 层',
    note: '请减少层数：这一段的其余部分不会读取。',
  },
  'nesting-depth/elements': {
    reason: 'HTML 元素嵌套超过 {most} 层',
    note: '请减少层数：这个标签不起作用。',
  },
  'table-size/columns': {
    reason: '表格有 {columns} 列，应不超过 {most} 列',
    note: '请分成几个表格：此表未读取。',
  },
  'table-size/cells': {
    reason: '表格有 {cells} 格，应不超过 {most} 格',
    note: '请分成几个表格：此表未读取。',
  },
  'table-written/dashes': {
    reason: '表头有 {columns} 格，`{wrong}` 只分出 {count} 格，应为 `{right}`',
    note: '表头的每一格下面写一组横线，这些行才成为表格。',
  },
  'table-written/lines': {
    reason: '含 `|` 的各行没有构成表格',
    note: '请在第一行下面写 `{right}`。',
  },
  'heading-attributes/id': {
    reason: "标题末尾不应有 `{attribute}`，应为一个 id，如 `'{#results}'`",
    note: '请只写一个 id：以字母开头，由字母、数字、连字符和下划线组成。',
  },
  'heading-attributes/other': {
    reason: "标题末尾不应有 `{attribute}`，应为 `'{#name}'` 或 `'{.unnumbered}'`",
    note: '请删去：标题的其他属性不起作用。',
  },
  'html-allowed': {
    reason: '不应出现 HTML `{html}`，应为 Markdown 或指令',
    note: '请用 Markdown 或指令。可用的元素（不带属性）：{allowed}。普通的“<”写作 `&lt;`。',
  },
  'html-allowed/markdown': {
    reason: '不应出现 HTML `{html}`，应为 Markdown',
    note: '请写 `{markdown}`。',
  },
  'html-allowed/comment': {
    reason: '注释 `<!--` 没有结束，应有 `-->`',
    note: '请在注释末尾写 `-->`，否则 `<!--` 之后的内容都不会出现在页面上。',
  },
  'html-allowed/unclosed': {
    reason: '元素 `<{name}>` 没有结束，同一段落内应有 `</{name}>`',
  },
  'link-complete/empty': {
    reason: '链接没有地址',
    note: '请写 `https://…`，或报告里某个位置的 id：`[文字](#about)`。',
  },
  'link-complete/slashes': {
    reason: '链接不应为 `{link}`，应为 `{right}`',
    note: '网址以半角的 `{scheme}://` 开头。',
  },
  'link-complete/scheme': {
    reason: '链接 `{link}` 缺少 `{scheme}`，应为 `{right}`',
    note: '请在地址前面写 `{scheme}`，否则链接指向的是网页旁边的文件。',
  },
  'link-safe': {
    reason: '链接 `{link}` 有误，应为 http、https、mailto、tel 地址，或报告里的位置',
  },
  'link-safe/citation': {
    reason: '链接不应为 `{link}`，应为 `:{directive}[{id}]`',
    note: '`{directive}` 前面写冒号，id 写在方括号里。',
  },
  'link-inside': {
    reason: '链接指向文件 `{link}`，应为网址，或报告里的位置',
    note: '请把文件放到网上，链接到它以 `https://` 开头的地址：发布的只有页面及其中的图片。',
  },
  'link-inside/chapter': {
    reason: '链接指向文件 `{link}`，应改为引用这一章',
    note: '请写 `:ref[{chapter}]` 或 `[文字](#{chapter})`。',
  },
  'link-inside/place': {
    reason: '链接指向文件 `{link}`，应改为引用这一章',
    note: "请写 `:ref[{chapter}]`。要引用章中的某处，请先给它一个 id，如 `:::note'{#'{place}'}'`。",
  },
  'link-inside/note': {
    reason: '不应为 `{wrong}`，这里应为地址，或写成注释：`{right}`',
    note: '若是注释，请在名称前写 `^`，这里和正文里都一样：`[^{name}]`。',
  },
  'directive-count': {
    reason: '一章中的 `{directive}` 应不超过 {most} 个',
    note: '请删去，或移到新的一章：本章从这里起的 `{directive}` 都不会读取。',
  },
  'passage-reviewed': {
    reason: '含 `{words}` 的段落沿用自 {from}，还没有审阅',
    note: '请改写这一段；内容仍然成立的，用 `perennial review {edition} --accept {place}` 确认。',
  },

  // Markdown: mistakes in directives.
  'directive-known': { reason: '不认识的指令 `{name}`' },
  'directive-known/fence': { reason: '代码的语言不应为 `{language}`，应为 `chart`' },
  'directive-form': { reason: '`{name}` 的写法有误，应为 `{form}`' },
  'directive-form/block': {
    reason: '`{name}` 的写法有误，应为 `{form}`',
    note: '请把内容写在下面几行，最后用一行冒号结束。',
  },
  'directive-form/full-width': {
    reason: '`{line}` 里有全角符号，应为 `{right}`',
    note: '冒号、方括号和花括号请用半角，引号请用直引号。',
  },
  'directive-form/space': {
    reason: '`{name}` 之前不应有空格，应为 `{right}`',
    note: '名称应紧跟在冒号之后。',
  },
  'directive-form/gap': { reason: '`{written}` 后面不应有空格，花括号应紧跟其后' },
  'directive-form/words': {
    reason: '`{opening}` 之后不应有文字，此行应到此结束',
    note: '请把文字写在下一行，或写作属性。',
  },
  'directive-form/parentheses': {
    reason: '不应为 `{line}`，应为 `{right}`',
    note: '属性写在花括号里：`\'{title="两个词"}\'`。',
  },
  'directive-content': {
    reason: '块 `{name}` 没有内容',
    note: '请把内容写在下面几行，最后用一行冒号结束。',
  },
  'directive-fence': {
    reason: '块 `{name}` 没有结束',
    note: '请用一行冒号结束它。外层块的冒号要比内层多：`::::case`、`:::figure`、`:::`、`::::`。',
  },
  'directive-fence/full-width': {
    reason: '`{name}` 后面不应为 `{wrong}`，应为 `{right}`',
    note: '冒号请用半角。',
  },
  'directive-fence/inside': {
    reason: '块 `{outer}` 在 `{name}` 开始之前没有结束',
    note: '请在这一行上方用一行冒号结束 `{outer}`。若 `{name}` 应在它里面，请给 `{outer}` 更多冒号：`::::case`、`:::figure`、`:::`、`::::`。',
  },
  'directive-fence/stray': {
    reason: '`{fence}` 这一行没有可以结束的块',
    note: '请删去，或检查上方的块。外层块的冒号要比内层多：`::::case`、`:::figure`、`:::`、`::::`。',
  },
  'directive-label': { reason: '`{name}` 后面不应有 `{label}`：它不带方括号' },
  'directive-label/missing': {
    reason: '方括号里缺少名称，应为 `{start}[…]`',
    note: '名称应紧跟在 `{start}` 之后，并用半角方括号。',
  },
  'directive-attributes': { reason: '`{name}` 没有属性 `{attribute}`' },
  'directive-attributes/reserved': {
    reason: '`{name}` 没有属性 `{attribute}`',
    note: '请删去。',
  },
  'directive-attributes/missing': {
    reason: '`{name}` 缺少属性 `{attribute}`',
    note: '请在花括号里加上 `{attribute}="…"`。',
  },
  'directive-attributes/duplicate': {
    reason: '属性 `{attribute}` 重复：`{first}` 与 `{second}`',
    note: '请删去其一。',
  },
  'directive-attributes/flag': {
    reason: '`{name}` 不应有 `{written}`：`{flag}` 不带值',
    note: "需要时请写 `'{'{flag}'}'`，不需要时请删去 `{flag}`。",
  },
  'directive-attributes/sign': {
    reason: '`{name}` 的花括号里不应有 `{sign}`，应成对书写：`name="value"`',
  },
  'directive-attributes/pairs': {
    reason: '`{name}` 的属性无法读取，应成对书写：`name="value"`',
    note: '两个属性之间写一个空格，`=` 两边不留空格。',
  },
  'directive-closed': { reason: '`{opening}` 的 `{sign}` 没有闭合，应有 `{closing}`' },
  'directive-closed/other-sign': { reason: '`{before}` 后面不应为 `{sign}`，应为 `{closing}`' },
  'directive-closed/apostrophe': {
    reason: "`{wrong}` 里不应有 `'`，应为 `{right}`",
    note: '请把含撇号的文字写在双引号之间：`{right}`。',
  },
  'directive/write': '请写 `{right}`。',
  'directive/name-missing': '请写明所指对象的名称：`{right}`。',
  'directive/quote': '请给含空格的值加引号：`{right}`。',
  'directive/close-bracket': '请在名称或文字后面写 `]`：`:metric[rd-spend]`。',
  'directive/close-brace': "请在同一行最后一个属性后面写 `'}'`：`'{period=2030 as=number}'`。",
  'directive/close-quotation': '请在值的后面写 `"`：`title="两个词"`。',

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
  'observation-known/no-values': {
    reason: '指标 `{metric}` 没有任何值',
    note: "请在 {path} 里它的 `observations` 中加上 `{period}: '{value: …, source: …}'`。",
  },
  'observation-known/computed': {
    reason: '计算指标 `{metric}` 没有 `{period}` 的值',
    note: "请在 {path} 里加上 {inputs}，或引用其他期间：`:metric[{metric}]'{period='{other}'}'`。",
  },
  'cite/locked': '该版次已锁定：它的数值取自 figures.lock.yaml，直到用 `--force` 重新锁定。',
  'target-known': { reason: '不认识的目标 `{id}`' },
  'target-known/metric': {
    reason: '`{id}` 是指标，这里应为目标',
    note: '引用指标要写作 `:metric[{id}]`。',
  },
  'target-known/group': { reason: '没有目标分组 `{group}`' },
  'target-known/none': {
    reason: '报告没有可在此列出的目标',
    note: '请在 targets.yaml 里写上承诺。',
  },
  'dimension-known/cited-value': { reason: '指标 `{metric}` 的维度 `{dimension}` 没有值 `{value}`' },
  'dimension-known/by': { reason: '指标 `{metric}` 没有维度 `{dimension}`' },
  'dimension-known/by-none': {
    reason: '指标 `{metric}` 没有划分维度，不能按 `{dimension}` 列出',
    note: '请给该指标写 `dimensions`，并在各观测值中写明所属部分。',
  },
  'observation-known/part': {
    reason: '指标 `{metric}` 没有 `{part}` 的值，只有 {known}',
    note: "请引用已有值的部分，或在 {path} 里补上缺少的值。如果各部分互不重叠且合为整体，请写 `derive: '{'sum: {metric}, over: [{dimensions}]'}'`。",
  },
  'observation-known/no-parts': {
    reason: '指标 `{metric}` 没有 `{part}` 的值',
    note: '请在 {path} 里把它加入 `{metric}` 的 `observations`。',
  },
  'parts-summed': {
    reason: '指标 `{metric}` 没有 {period} 的合计，已由各部分相加得出',
    note: "请补上合计。如果各部分互不重叠且合为整体，也可写 `derive: '{'sum: {metric}, over: [{dimensions}]'}'`。",
  },
  'change-base': {
    reason: '百分比 `{metric}` 的变化没有写 `from`，会被当作增长率',
    note: "如果是百分点的变化，请写 `:change[{metric}]'{from='{before}'}'`；如果是增长率，请在登记册里带上正负号，如 `+5%`。",
  },
  'directive-attributes/change': {
    reason: '不应为 `from={from}`，应早于 {to}',
    note: '请在 `from` 中写更早的期间。',
  },
  'revision-note': {
    reason: '`{metric}` 的修订缺少 `{language}` 的说明',
    note: '请用报告的每种语言说明已发布的数值为何变动。',
  },

  // Directives.
  'directive-attributes/choice': { reason: '不应为 `{attribute}`，应为 {choices}' },
  'directive-attributes/decimals': { reason: '不应为 `decimals={decimals}`，应为 0 到 9 的数字' },
  'directive-attributes/scale': { reason: '不认识的数量级 `{scale}`' },
  'directive-attributes/scale-of-language': {
    reason: '语言 `{language}` 没有数量级 `{scale}`',
    note: '英文请写 `thousand`、`million` 或 `billion`，中文请写 `万` 或 `亿`；`none` 写出全部数字。',
  },
  'directive-attributes/locale': { reason: '不应为 `locale={locale}`，应为报告的语言之一' },
  'directive-attributes/comma': {
    reason: '`{attribute}` 里不应有 `{sign}`，名称之间应为 `,`',
    note: '请写 `{attribute}="{names}"`。',
  },
  'directive-attributes/count': {
    reason: '`{attribute}` 列出 {count} 个名称，应不超过 {most} 个',
    note: '请分成几个表格或图表。',
  },
  'plugin-runs/directive': {
    reason: 'perennial.config.js 的指令 `{directive}` 出错：{error}',
    note: '请改正它，或加 `--no-config`，不用该配置构建。',
  },
  'metrics-named': {
    reason: '`{directive}` 没有指标',
    note: '请写 `metrics="rd-spend, revenue"`，或在块内写 `:metric[…]` 列表。',
  },
  'metrics-named/item': {
    reason: '这一项没有引用指标',
    note: '请写 `- :metric[…]`。',
  },
  'periods-valid': {
    reason: '期间 `{periods}` 有误，应为年数（`3`）、起止年份（`2019..2021`）或列表（`2019, 2021`）',
  },
  'periods-valid/count': {
    reason: '列出 {count} 个期间，应不超过 {most} 个',
    note: '请分成几个表格或图表。',
  },
  'periods-valid/early': {
    reason: '期间 `{periods}` 有误：`{directive}` 的数值从 {first} 年起才有',
    note: '请写 `periods={count}`，或在登记册里补上更早的数值。',
  },
  'table-notes': {
    reason: '`table` 里应为一个表格，其下可有作为段落或列表的表注',
    note: '其他文字请移到 `:::table` 之前或结束之后。',
  },
  'table-size/values': {
    reason: '表格有 {cells} 格，应不超过 {most} 格',
    note: '请分成几个表格。此表未读取。',
  },
  'list-length': {
    reason: '`{directive}` 有 {count} 项，应不超过 {most} 项',
    note: '请分成几块。',
  },
  'kpis-list': {
    reason: '`kpis` 里应为一个引用列表',
    note: '请每行写一个引用：`- :metric[…]`。',
  },
  'kpis-list/item': {
    reason: '`kpis` 的这一项没有引用指标',
    note: '请在首行写 `:metric[…]`。',
  },
  'cards-list': {
    reason: '`cards` 里没有列表',
    note: '请写 `1. **名称** 一句话`，事实另起一段并缩进。',
  },
  'timeline-list': {
    reason: '时间线没有带日期的列表',
    note: '请在块内写列表：`- **2021-04** 发生了什么`。',
  },
  'timeline-list/year': { reason: '`timeline` 的 `{attribute}` 有误，应为四位数的年份' },
  'timeline-list/from': { reason: '`timeline` 的 `from={from}` 有误，应不晚于出版的 {published} 年' },
  'timeline-list/until': { reason: '`timeline` 的 `until={until}` 有误，应不早于 {from} 年' },
  'timeline-list/span': {
    reason: '`timeline` 的 `{attribute}` 有误，应不超过 {most} 年，而不是 {years} 年',
  },
  'timeline/years': '请写首年和末年，如 `from=1998 until=2030`。不写 `until` 时，末年为出版年份。',
  'timeline-list/before': {
    reason: '`{date}` 早于时间线，时间线从 {from} 年开始',
    note: '请写 `from={year}`，或删去这一项。',
  },
  'timeline-list/after': {
    reason: '`{date}` 晚于时间线，时间线到 {until} 年结束',
    note: '请写 `until={year}`，或删去这一项。',
  },
  'timeline-list/no-date': {
    reason: '时间线的这一项没有日期',
    note: '请以粗体的年、月或日开头：`- **2021-04** …`。',
  },
  'timeline-list/sign': {
    reason: '日期 `{date}` 后面不应有 `{sign}`',
    note: '请写 `- **{date}** …`。',
  },
  'timeline-list/date': {
    reason: '日期不应为 `{date}`，应为年、月或日：`2021`、`2021-04` 或 `2021-04-22`',
    note: '月份从 `01` 到 `12`，日期不超过当月的天数。',
  },
  'timeline-list/several-years': {
    reason: '日期不应为 `{date}`，应为年、月或日：`2021`、`2021-04` 或 `2021-04-22`',
    note: '请以粗体写首年，其余写在后面：`- **{year}** ({date}) …`。',
  },
  'landscape-outermost': {
    reason: '`landscape` 不能放在另一个块里',
    note: '请把 `:::landscape` 移到块外：页面不能在块内横转。',
  },
  'omission-explained': {
    reason: '`{code}` 的从略没有说明',
    note: '请写上 `explanation="…"` 和 `reason`：{reasons}。',
  },
  'omission-explained/reason': {
    reason: '`{code}` 的从略没有写四种理由之一',
    note: '请写上 `explanation="…"` 和 `reason`：{reasons}。',
  },
  'source-known/figure': { reason: '没有来源 `{source}`' },
  'figure/source-text': '若要印出其他文字，请以大写字母开头，或写多个词。',
  'image-alt': {
    reason: '图片 `{src}` 没有替代文字',
    note: '请用一句话说明画面内容：`![…]({src})`。',
  },
  'image-alt/figure': {
    reason: '图 `{src}` 没有替代文字',
    note: '请用一句话说明画面内容：`alt="…"`。',
  },
  'image-alt/placeholder': {
    reason: '`{src}` 的替代文字不应为 `{alt}`，应写出画面内容',
    note: '请用一句话说明：屏幕阅读器会读出这些文字来代替图片。',
  },
  'image-kind/invisible': {
    reason: '图形 `{path}` 没有可见的形状',
    note: '请为图形加上填充或描边，并在显示所有图层后重新导出。',
  },
  'image-kind/drawing': {
    reason: '图形 `{path}:{line}:{column}` 不是浏览器能显示的 SVG：{cause}',
    note: '请在该处改正，或重新导出为普通 SVG。',
  },
  'drawing/depth': '元素嵌套超过 {most} 层',
  'drawing/root': '第一个元素不是 `<svg>`',
  'drawing/nested': '图形嵌套超过 {most} 层',
  'drawing/size': '既没有 `viewBox`，也没有宽和高',
  'drawing/elements': '连同复制的元素超过 {most} 个',
  'drawing/empty': '没有可以显示的元素',
  'drawing-complete': {
    reason: '图形 `{path}:{line}` 里的 {what} 已略去，页面上不显示',
    note: '请从图形里删去，或重新导出不含它的图形：报告里的图形是静止的，也不依赖其他文件。',
  },
  'nesting-depth/drawing': {
    reason: 'SVG 中的组嵌套超过 200 层',
    note: '请取消图形的编组，再重新导出。',
  },
  'heading-level': {
    reason: '不应有一级标题，应为 `##`',
    note: '章名请写在文件开头的信息里，节以 `##` 开始。',
  },
  'heading-words': {
    reason: '标题里没有文字',
    note: '请在井号之后写上文字，或删去标题。',
  },
  'note-defined': {
    reason: '注号 `{mark}` 在本章没有对应的注',
    note: '请另起一行写 `{mark}: …`，或删去该标记。',
  },
  'note-defined/caret': {
    reason: '不应为 `{wrong}`，应为 `{right}`',
    note: '注和正文里的标记都要写 `^`：`{mark}`。',
  },
  'nesting-depth/notes': {
    reason: '注释嵌套超过 {most} 层',
    note: '请减少层数：从这里开始的注释不会读取。',
  },

  // Charts.
  'chart-type': { reason: '没有图表类型 `{type}`' },
  'chart-data/no-metrics': {
    reason: '图表没有指标',
    note: '请写 `metrics="rd-spend, revenue"`。',
  },
  'chart-data/by': {
    reason: '`by` 需要一个指标，以及能画出各部分的图表类型',
    note: '请只写一个指标，如 `metrics=staff by=gender`，并画成 `bar`、`grouped`、`stacked`、`line` 或 `dot`。',
  },
  'chart-data/size': {
    reason: '图表有 {values} 个数值，应不超过 {most} 个',
    note: '请减少指标或期间，或拆成几幅图表。',
  },
  'chart-data/no-targets': {
    reason: '进度图没有目标',
    note: '请写 `targets="net-zero, green-power"`。',
  },
  'chart-data/target': { reason: '图表里有不认识的目标 `{target}`' },
  'chart-data/scatter-pairs': {
    reason: '散点图需要成对的指标和两条坐标轴',
    note: '请写 `metrics="a-impact a-finance b-impact b-finance" axes="影响 | 财务"`。',
  },
  'chart-data/scatter-values': {
    reason: '散点图没有一个议题在 {period} 同时有两个值',
    note: '请补上某一议题在该期间的两个值，或换一个期间。',
  },
  'chart-data/units': {
    reason: '指标 `{first}`（{unit}）与 `{other}`（{otherUnit}）单位不同',
    note: '请画成两幅图表：一幅图表里的数值只有一种单位。',
  },
  'chart-data/kind': {
    reason: '指标 `{metric}` 是 {kind} 类，这里应为数值',
    note: '请从图表里删去。',
  },
  'chart-data/values': {
    reason: '图表没有 {periods} 的数值',
    note: '请选用 `{metric}` 已有的期间：{known}。',
  },
  'chart-data/no-values': {
    reason: '图表没有 {periods} 的数值',
    note: '请在登记册里给 `{metric}` 写上 `observations`。',
  },
  'chart-data/negative': {
    reason: '{type} 类图表里不应有负值，应为整体的各部分',
    note: '请画成 `bar` 或 `grouped`。',
  },
  'chart-data/waterfall-periods': {
    reason: '瀑布图需要两个期间',
    note: '请写两个，如 `periods="2020, 2021"`。',
  },
  'chart-data/waterfall-total': {
    reason: '瀑布图的合计 `{total}` 没有 {period} 的值',
    note: '请写它有值的两个期间，如 `periods="2020, 2021"`。',
  },
  'chart-data/waterfall-part': {
    reason: '瀑布图的部分 `{part}` 没有 {period} 的值',
    note: '请补上该值：瀑布图的各部分在两个期间都要有值。',
  },
  'chart-data/waterfall-sum': {
    reason: '各部分共变动 {parts}，而合计 `{total}` 变动 {change}',
    note: '请在合计之后写出它的各部分，或把合计写成各部分之和。',
  },
  'chart-fits-page': {
    reason: '图表高 {height} 像素，一页最多可容 {most} 像素',
    note: '请减少指标或期间，或拆成几幅图表。',
  },
  'chart-text-fits/frame': {
    reason: '图表宽 {width} 像素时，文字“{text}”放不下',
    note: '请在登记册里用 `short` 缩短名称，少放几个数值，或换一种图表。',
  },
  'chart-text-fits/overlap': {
    reason: '图表宽 {width} 像素时，文字“{text}”与“{other}”重叠',
    note: '请在登记册里用 `short` 缩短名称，少放几个数值，或换一种图表。',
  },
  'chart-valid': {
    reason: '图表是空的',
    note: '请写上 `title`、`type` 和 `metrics`。',
  },
  'chart-valid/plot': {
    reason: '图表无法绘制：{error}',
    note: '请对照 Observable Plot 的文档检查标记及其选项。',
  },
  'chart-valid/options': {
    reason: 'Observable Plot 无法按这些选项绘制这些标记',
    note: '请对照 Observable Plot 的文档检查标记及其选项。',
  },
  'chart-valid/mark': {
    reason: '没有标记 `{mark}`',
    note: '请从 Observable Plot 的文档中选择标记。',
  },
  'chart-valid/field': {
    reason: '图表的各行没有字段 `{field}`',
    note: '请在标记的选项里写各行已有的字段。',
  },
  'chart-valid/object': {
    reason: '图表的某个选项或某行是对象，应为文字、数字或字段名',
    note: '请对照 Observable Plot 的文档检查标记及其选项。',
  },
  'chart-valid/rows': {
    reason: '各标记共绘制 {rows} 行数据，应不超过 {most} 行',
    note: '请减少行数，或拆成几幅图表。',
  },
  'chart-valid/facets': {
    reason: '图表分成了 {facets} 个小图，应不超过 {most} 个',
    note: '请减少分面，或拆成几幅图表。',
  },
  'chart-valid/steps': {
    reason: '间隔在坐标轴上分成 {steps} 步，应不超过 {most} 步',
    note: '请选用更长的间隔。',
  },
  'expected/chart-title': '说明图表内容的标题',
  'expected/number': '{least} 至 {most} 之间的数',
  'expected/entries-at-most': '不超过 {most} 项',
  'expected/values-at-most': '不超过 {most} 个值',
  'expected/format': '最多两位数的格式，如 `,.2f`',

  // The book: numbering, references, contents, indexes.
  'anchor-unique': {
    reason: 'id `{id}` 出现了两次',
    note: '请给其中一个改名：报告里每个 id 只能有一个。',
  },
  'reference-known': { reason: '没有可引用的 `{id}`' },
  'link-known': { reason: '链接 `#{id}` 在报告里没有对应的位置' },
  'reference/link': '若要印出其编号或标题，请写 `:ref[{id}]`。',
  'disclosure-known': { reason: '不认识的披露项 `{code}`' },
  'disclosure-known/framework': {
    reason: '不认识 `{code}` 的框架，应为其中之一：{frameworks}',
    note: '请在代码前面写框架和冒号，如 `gri:…`。其他框架请写在 frameworks.yaml 里。',
  },
  'disclosure-in-force/ended': {
    reason: '`{code}` 已于 {until} 失效，而报告于 {day} 发布',
    note: '请删去。',
  },
  'disclosure-in-force/replaced': {
    reason: '`{code}` 已于 {until} 失效，而报告于 {day} 发布',
    note: '请改用 {codes}。',
  },
  'disclosure-in-force/early': {
    reason: '`{code}` 自 {since} 起才有，而报告于 {day} 发布',
    note: '请删去。',
  },
  'disclosure-titled': {
    reason: '`{framework}` 的索引缺少 {codes} 的 `{language}` 标题',
    note: "请在 frameworks.yaml 里补上：`{framework}: '{ titles: { \"'{first}\": '{ '{language}: … '} } }'`。",
  },
  'framework-known/index': { reason: '不认识的框架 `{framework}`' },
  'character-ideograph': {
    reason: '不应为康熙部首 {character}（{code}），应为汉字 {ideograph}',
    note: '请重新输入这个字：它是从 PDF 复制来的。',
  },
  'character-in-font': {
    reason: '自带字体里没有字符 {character}（{code}）',
    note: '请换一个字符，或画在图里。',
  },
  'character-in-font/several': {
    reason: '自带字体里没有 {count} 个字符：{characters}',
    note: '请换用别的字符，把文字画在图里，或在该语言的 labels 文件的 `fonts` 中写上含有它们的字体。',
  },
  'template-exists/file': {
    reason: '模板 `{template}` 缺少 `{path}`',
    note: '请在 report.yaml 里写已有的模板，或把文件放进它旁边的 templates/。',
  },
  'slot-known': { reason: '不认识的槽位 `{slot}`' },
  'file-inside/address': {
    reason: '模板不应含地址 `{src}`，应为其文件夹内的文件',
    note: '请把文件放进模板文件夹：Perennial 不下载文件。',
  },
  'file-inside/template': {
    reason: '文件 `{src}` 在模板文件夹之外',
    note: '请把它复制到模板文件夹内。模板可能来自他人，因此不读取其他文件。',
  },
  'file-exists/template': { reason: '模板中的文件 `{src}` 不存在，应位于 `{path}`' },
  'file-readable/template': {
    reason: '无法读取模板中的 `{src}`',
    note: '请确认它是图片或字体，并且您有读取权限。',
  },
  'font-kind': {
    reason: '`{src}` 的内容不是字体，应为 {kinds} 字体文件',
    note: '请重新导出，或向字体的制作者索取该文件。',
  },

  // Print and PDF.
  'contrast-readable': {
    reason:
      '品牌色 {brand} 使 `--{words}` 在 `--{ground}` 上（{mode}）的对比度只有 {contrast}:1，至少应为 {minimum}:1',
    note: '请换一个品牌色，或在自己模板的 tokens.css 里设定这个颜色。',
  },
  'print/light': '浅色',
  'print/dark': '深色',
  'width-fits': {
    reason: '内容超出版心 {over} 毫米：{element}“{text}”',
    note: '请缩短不能断行的词或地址，减少列数，或把表格拆成两个。',
  },
  'print/table': '表格',
  'print/paragraph': '段落',
  'print/list-item': '列表项',
  'print/image': '图片',
  'print/code': '代码',
  'font-embedded': {
    reason: 'PDF（{language}）里有 {count, plural, other {# 个 Type 3 字体}}，只应有 TrueType',
    note: '请删去模板中用到未附带字重、小型大写字母或文字描边的样式。',
  },
  'font-bundled': {
    reason: 'PDF（{language}）里有字体 {fonts}，只应有自带字体',
    note: '请改动用到系统字体的字符或模板样式。',
  },
  'pdf-tagged': {
    reason: 'PDF（{language}）不符合 PDF/UA-1（ISO 14289-1）：{fault}',
    note: '请把模板的文件与自带的文件对比：原因在其中某个文件。',
  },
  'pdf-tagged/more': { reason: 'PDF（{language}）的标签还有 {count, plural, other {# 处错误}}' },
  'pdf/no-tags': '文档没有标签',
  'pdf/type': '标签 `{type}` 不是标准类型（7.1）',
  'pdf/child': '`{type}` 里含有 `{child}`（7.2）',
  'pdf/text': '`{type}` 里含有文字（7.2）',
  'pdf/figure-alt': '图没有替代文字（7.3）',
  'pdf/figure-empty': '图没有可见的内容：{alt}（7.3）',
  'pdf/figure-place': '图在页面上没有位置：{alt}（7.3）',
  'pdf/table-heads': '表格没有表头单元格（7.5）',
  'pdf/table-rows': '表格各行长度不同（7.2）',
  'pdf/heading': '{last}级标题之后出现{level}级标题（7.4.2）',
  'pdf/note-id': '注没有 id（7.9）',
  'pdf/tagged-twice': '第{page}页的内容有两个标签（7.1）',
  'pdf/untagged': '第{page}页的内容没有标签（7.1）',
  'pdf/transparency': '第{page}页带标签的内容位于透明对象中（7.1）',
  'pdf/glyph': '第{page}页有字符没有字形（7.21.8）',
  'pdf/link-target': '链接没有指向任何位置（7.18.5）',
  'pdf/link-description': '第{page}页的链接没有说明（7.18.5）',
  'pdf/link-tag': '第{page}页的链接没有标签（7.18.5）',
  'browser/missing': '没有可用来打印的浏览器',
  'browser/name-another': '请指定能用的 Chrome 或 Chromium：PERENNIAL_BROWSER=/usr/bin/chromium',
  'browser/name-or-unset': '请在 PERENNIAL_BROWSER 中指定 Chrome 或 Chromium，或取消它。',
  'browser/no-such-file': 'PERENNIAL_BROWSER 指定的 {path} 不存在',
  'browser/no-file': 'PERENNIAL_BROWSER 指定的 {path} 是文件夹或设备，不是程序',
  'browser/may-not-run': 'PERENNIAL_BROWSER 指定的 {path} 是不能运行的文件',
  'browser/noexec': '浏览器解压在 {folder}，但那里不允许运行程序（文件系统是否以 noexec 挂载？）',
  'browser/noexec-remedy': '请指定允许运行程序的文件夹：PERENNIAL_CACHE=/path/to/folder',
  'browser/sandbox': '浏览器无法启动沙箱：系统禁止用户命名空间',
  'browser/sandbox-remedy':
    '请放开限制：sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0（或 kernel.unprivileged_userns_clone=1）',
  'browser/library': '浏览器 {path} 缺少程序库 {library}',
  'browser/does-not-start': '浏览器 {path} 无法启动：{cause}',
  'browser/ended-at-once': '它一启动就退出了',
  'browser/no-answer': '{seconds, plural, other {# 秒}}内没有响应',
  'browser/ended': '浏览器两次未完成工作就已退出',
  'browser/ended-remedy':
    '请检查是否有人结束了它，或内存是否不足：长报告需要 1 至 2 GB。也可另行指定 Chrome 或 Chromium：PERENNIAL_BROWSER=/usr/bin/chromium',
  'browser/crashed': '浏览器的页面两次崩溃',
  'browser/crashed-remedy':
    '请检查内存是否不足：长报告需要 1 至 2 GB。也可另行指定 Chrome 或 Chromium：PERENNIAL_BROWSER=/usr/bin/chromium',
  'browser/silent': '浏览器两次在 {patience, plural, other {# 秒}}内没有响应',
  'browser/silent-remedy': '请检查是否有人暂停了它。机器很忙时，请把 PERENNIAL_BROWSER_PATIENCE 设为更多秒。',
  'images/no-library': '缩放图片的程序库无法在本系统启动',
  'images/no-library-remedy': '请运行：npm ci --include=optional（npm 只安装适用于本系统的部分）',
  'fonts/missing': '报告所用语言的字体尚未安装：{fonts}',
  'fonts/not-installed': '语言 {language} 用 {font} 排印，该字体尚未安装',
  'system/run': '请运行：{command}',

  // Rules of check.
  'allow-reason': {
    reason: '`allow {rule}` 没有写明理由',
    note: '请在冒号后写明理由：`allow {rule}: …`。',
  },
  'allow-possible': {
    reason: '错误 `{rule}` 不能放过',
    note: '请改正错误，并删去这条注释：否则页面上会缺少内容。',
  },
  'allow-known': { reason: '没有规则 `{rule}`' },
  'allow-used': { reason: '此处没有 `allow {rule}` 所放过的问题', note: '请删去这条注释。' },
  'check/agreed-misspelling':
    '有 {count, plural, other {#}} 处写作 `{wrong}`，没有一处写作 `{right}`：写错的也可能是登记册里的名称。',
  'number-cited': {
    reason: '数字 `{number}` 是手写的，应从登记册引用',
    note: '请引用指标：`:metric[…]`。不是指标的请写明理由：`:plain[{number}]\'{why="…"}\'`。',
  },
  'figure-same-words': {
    reason: '`{metric}` 写作 `{text}`，应与第 {line} 行一样写作 `{first}`',
    note: '同一章里请用相同的 `scale` 和 `decimals` 引用它。',
  },
  'unit-once': {
    reason: '`:metric[{metric}]` 已带单位，后面不应再写 `{unit}`',
    note: "请删去，或只引用数字：`:metric[{metric}]'{as=number}'`。",
  },
  'metric-used': {
    reason: '{edition} 版从未引用指标 `{metric}`',
    note: '请用 `:metric[{metric}]` 引用它，或删去。',
  },
  'magnitude-plausible': {
    reason: '`{metric}` 在 {period} 的值 `{value}` 与 {otherPeriod} 的 `{otherValue}` 数量级不同',
    note: '请改正有误的那个值的数量级或单位。',
  },
  'target-base': {
    reason: '目标 `{target}` 没有基准年',
    note: "请写 `base: '{year: 2021}'`；登记册没有该年的值时再写 `value`。",
  },
  'restatement-listed': {
    reason: '{edition} 版重述了 `{metric}`，却没有在 `{locale}` 中列出',
    note: '请在某一章写 `::restatements`，例如“关于本报告”。',
  },
  'evidence-unchanged': {
    reason: '凭证 {path} 的内容变了：它的 SHA-256 是 {hash}',
    note: '请核对数值与文件，再写入新的 SHA-256。',
  },
  'evidence-unchanged/missing': {
    reason: '凭证 {path} 不存在，应为报告里的文件',
    note: '路径从报告的文件夹算起。',
  },
  'evidence-unchanged/outside': {
    reason: '凭证 {path} 在报告之外',
    note: '请复制到报告里。报告可能来自外人，因此 Perennial 只读取其文件夹内的文件。',
  },
  'evidence-unchanged/kind': {
    reason: '凭证 {path} 是文件夹、管道或设备，应为文件',
    note: '请写普通文件的路径。',
  },
  'evidence-unchanged/size': {
    reason: '凭证 {path} 超过 2 GB',
    note: '请改用较小的文件，只含能证明该数值的部分。',
  },
  'image-resolution': {
    reason: '图片 `{src}` 宽 {width} 像素，按 {expected} dpi 印刷应有 {needed} 像素',
    note: '印出来只有 {actual} dpi。请换更大的图片，或用矢量图。',
  },
  'heading-order': {
    reason: '{last} 级标题之后出现 {level} 级标题，应为 {expected} 级',
    note: '标题请以 `{signs}` 开头。',
  },
  'directive-written': {
    reason: '`{written}` 成了普通文字，指令应使用半角符号且中间不留空格',
    note: '是不是想写 `{right}`？',
  },
  'directive-written/block': {
    reason: '块 `{written}` 在文字行中',
    note: '请另起一行。写在文字行中的指令只有一个冒号。',
  },
  'directive-written/citation': {
    reason: '`{written}` 成了文字，应为 `{right}`',
    note: '请写冒号、指令的名称和方括号里的登记册标识。',
  },
  'directive-written/attributes': {
    reason: '`{written}` 成了文字，属性应紧跟在指令的方括号后面',
    note: "请用半角花括号，前面没有空格和标点：`:metric[rd-spend]'{period=2030}'`。",
  },
  'directive-written/braces': {
    reason: '`{written}` 成了文字，应为 `{right}`',
    note: "属性请写在半角花括号里：`'{period=2030}'`。",
  },
  'markdown-written': { reason: '`{written}` 成了文字，应为 `{right}`' },
  'markdown-written/plain-text': {
    reason: '`{name}` 里的 `{mark}` 会原样印出',
    note: '请去掉这个标记：标题、说明和替代文字都是纯文本。引用和注释请写在正文里。',
  },
  'markdown-written/heading': {
    reason: '`{written}` 成了文字，应为 `{right}`',
    note: '标题请以 `##` 和一个空格开头。',
  },
  'markdown-written/item': {
    reason: '`{written}` 成了文字，应为 `{right}`',
    note: '列表的每一项请各占一行，以 `-` 和一个空格开头。',
  },
  'markdown-written/emphasis': {
    reason: '`{written}` 成了文字，应为 `{right}`',
    note: '请删去星号之内的空格。',
  },
  'markdown-written/open-emphasis': {
    reason: '`**` 没有结束，文字后面还应有 `**`',
    note: '粗体文字请写在同一段的两对星号之间：`**文字**`。要印出星号，请写 `\\*\\*`。',
  },
  'markdown-written/link': {
    reason: '`{written}` 成了文字，应为 `{right}`',
    note: '方括号和圆括号请用半角，两者之间没有空格。',
  },
  'markdown-written/spaced-address': {
    reason: '`{written}` 成了文字，应为 `{right}`',
    note: '请给文件改名，或把地址里的空格写成 `%20`。',
  },
  'markdown-written/open-link': {
    reason: '链接 `{written}` 没有结束，应为 `{right}`',
    note: '请在地址后面写 `)`。',
  },
  'markdown-written/no-address': {
    reason: '`{written}` 成了文字：找不到 `{name}` 的地址',
    note: '请写 `[文字](地址)`，或另起一行写出地址：`[名称]: 地址`。',
  },
  'markdown-written/no-space': {
    reason: '`{written}` 缺少空格，应为 `{right}`',
    note: '引用与单词之间请留空格：数值就印在引用所在的位置。',
  },
  'markdown-written/indented': {
    reason: '`{written}` 前面不应有空格：四个空格会把文字变成代码',
    note: '段落请从行首开始。代码写在两行三个反引号之间。',
  },
  'markdown-written/dialect': { reason: '`{written}` 是别的 Markdown 方言的标记，会原样印出' },
  'dialect/formula':
    '公式请用普通符号写，如 `CO₂` 或 `a × b`，或用 `::figure` 放一张图：Perennial 不排公式。',
  'dialect/callout':
    '请写引用 `> [!NOTE]`，可用 `NOTE`、`TIP`、`IMPORTANT`、`WARNING` 和 `CAUTION`。其他的写成 `:::note\'{title="…"}\'`。',
  'dialect/inline-note': '这里写 `[^name]`，注释的文字另起一行：`[^name]: 文字`。',
  'dialect/braces':
    "属性请写在指令或标题后面：`::figure'{src=… size=wide}'`、`## 标题 '{#name}'`。文字和图片不带属性。",
  'dialect/page-break': '请删去：分页自动完成，每章另起一页。横向页面写作 `:::landscape`。',
  'dialect/tex': '请用 Markdown 写：Perennial 不读 TeX 命令。',
  'dialect/contents': '请删去：目录由标题自动生成。',
  'dialect/highlight': '请用 `**文字**` 加粗：Perennial 没有荧光标记。',
  'dialect/changes': '请写成最终的文字：Perennial 不读修订标记。',
  'dialect/source': '出处请写在注释 `[^name]` 里，或写进 `sources.yaml`，由 `::sources` 列出。',
  'dialect/reference': '块和标题请用标识引用：`:ref[name]`。',
  'dialect/table': '表格请用竖线写：`| a | b |`，首行下面是 `|---|---|`。数值表请用 `:::table`。',
  'dialect/note': '请写 `:::note\'{title="…"}\'`，接着写文字，最后另起一行写 `:::`。',
  'dialect/tabs': '请给每部分写一个 `###` 标题：印刷版没有选项卡。',
  'dialect/program': '请直接写出结果，或删去：章里不运行程序。',
  'dialect/wiki-link': '链接请写作 `[文字](地址)`，报告里的其他位置写作 `:ref[name]`。',
  'dialect/emoji': '请直接写符号：Perennial 不读表情的短名。',
  'dialect/abbreviation': '请在缩写首次出现处写出全称。',
  'dialect/comment': '注释请写作 `<!-- 文字 -->`，它不会印出。',
  'dialect/numbered-item': '编号列表的每项请以 `1.` 和一个空格开头。',
  'dialect/front-matter': '前置信息请写成两行 `---` 之间的 YAML。',
  'dialect/role': '报告里的位置请写作 `:ref[name]`，指标写作 `:metric[id]`。',
  'dialect/definition': '请把每个术语写成列表项：`- **术语**：含义`。',
  'dialect/code': '请用 `chart` 代码块画出，放一张图片，或写成指令：这段代码会原样印出。',
  'dialect/caption': '请把表格放在 `:::table\'{title="…"}\'` 和 `:::` 之间：表题是属性。',
  'table-written/short-row': {
    reason: '表格的这一行有 {cells, plural, other {#}} 格，应与表头一样有 {columns} 格',
    note: '没有文字的格写作 `| |`。只有一个粗体格的行是其下各行的小标题。',
  },
  'table-written/long-row': {
    reason: '表格的这一行有 {cells, plural, other {#}} 格，不应多于表头的 {columns} 格',
    note: '请给表头加一格；格里的竖线写作 `\\|`。',
  },
  'note-used': {
    reason: '正文里没有注释 `{mark}` 的标记',
    note: '请在所注的文字后面写 `{mark}`，或删去注释。',
  },
  'note-used/duplicate': {
    reason: '注释 `{mark}` 出现了两次',
    note: '请给这条注释另一个标记，正文里也要改。',
  },
  'punctuation-chinese': { reason: '中文里用了 `{wrong}`，应为 `{right}`' },
  'punctuation-chinese/space': {
    reason: '汉字与西文之间不应有空格',
    note: '请删去：间隙由样式表画出。',
  },
  'term-preferred': {
    reason: '不应为 `{word}`，应为 `{preferred}`',
    note: '请按术语表书写。',
  },
  'wording-change': {
    reason: '数值前的 `{word}` 含义不清，应写 `{word}了`（变化量）或 `{word}到`（变化后的值）',
    note: '请写明是降低了这个数值，还是降低到这个数值。',
  },
  'wording-change/times': {
    reason: '`{words}` 不通：减少不能用倍数',
    note: '请写降低了百分之几，或降到原来的百分之几。',
  },
  'words-translated': {
    reason: '`{key}` 没有报告语言 `{locale}` 的文字',
    note: '请写在其他语言旁边：`{locale}: …`。',
  },
  'words-translated/language': {
    reason: '`{key}` 的语言不应为 `{language}`，应为报告的语言 `{locale}`',
  },
  'words-translated/quotation-marks': {
    reason: '`{key}` 里 `{words}` 的引号有误，应为 `{right}`',
    note: 'YAML 里请用直引号，其他引号会印出来。引号若属于文字，请在各语言中都写上。',
  },
  'chapter-language': {
    reason: '这一章用的是另一种语言的文字，应为 `{locale}`',
    note: '请翻译，或把文件移到它所用语言的文件夹里。',
  },
  'figure-approved': {
    reason: '`{metric}` 在 {period} 的状态为 `{status}`，引用之前应为 `approved`',
    note: '批准之后，请在数值、指标或来源处写 `status: approved`。',
  },
  'figure-approved/inherited': {
    reason: '`{id}` 的状态为 `{status}`，引用其数值之前应为 `approved`',
    note: '批准之后，请在数值、指标或来源处写 `status: approved`。',
  },

  // Comparing languages.
  'parity/replaced': '应为 {expected}，与 {place} 一致，这里却是 {item}',
  'parity/extra': '多出 {item}，{path} 中没有',
  'parity/missing': '此处缺少 {item}，应与 {place} 一致',
  'parity/correct': '同一章各语言的内容应当一致，请改正有误的一种。',
  'parity/citation': '引用 `:{name}[{id}]`',
  'parity/citation-of': '引用 `:{name}[{id}]`（{part}）',
  'parity/figure': '插图 `{src}`',
  'parity/chart': '图表 `{drawn}`',
  'parity/items': '`{name}`（{count, plural, other {#}} 项）',
  'parity/disclosure': '披露项 `{id}`',
  'parity/link': '链接 {url}',
  'parity/reference': '参见 `:ref[{id}]`',
  'parity/note': '注释 `{mark}`',
  'parity/table': '表格',
  'parity/table-named': '表格 `{id}`',
  'parity/table-of': '列出 `{metrics}` 的表格',
  'parity/table-size': '{rows, plural, other {#}} 行 {columns, plural, other {#}} 列的表格',
  'parity-chapters': {
    reason: '这一章只有 `{locale}`，还应有 {path}',
    note: '请补上译文，或删去。',
  },
  'parity-chapters/name': {
    reason: '`{path}` 的名称不对，应为 `{name}`',
    note: '请给其中一个改名：它似乎就是 `{locale}` 的那一章。若是不同的两章，请分别翻译。',
  },
  'parity-headings': {
    reason: '不应为 {level} 级标题，应为 {expected} 级，与 {place} 一致',
    note: '同一章各语言的标题应当一致，请改正有误的一种。',
  },
  'parity-headings/extra': {
    reason: '多出 {level} 级标题，{path} 中没有',
    note: '同一章各语言的标题应当一致，请改正有误的一种。',
  },
  'parity-headings/missing': {
    reason: '这一章末尾缺少 {expected} 级标题，应与 {place} 一致',
    note: '同一章各语言的标题应当一致，请改正有误的一种。',
  },
  'parity-disclosures': {
    reason: '`discloses` 缺少 {missing}，多出 {extra}，编号应与 {path} 相同',
    note: '请在这一章的各语言中写相同的编号。',
  },
  'parity-disclosures/missing': {
    reason: '`discloses` 缺少 {missing}，编号应与 {path} 相同',
    note: '请在这一章的各语言中写相同的编号。',
  },
  'parity-disclosures/extra': {
    reason: '`discloses` 多出 {extra}，编号应与 {path} 相同',
    note: '请在这一章的各语言中写相同的编号。',
  },
  'translation-current': {
    reason: '译文已过时：{place} 的原文现为“{words}”',
    note: '请译好，再运行 `perennial accept {chapter} --locale {locale}`。',
  },
  'translation-current/added': {
    reason: '缺少“{words}”的译文，这是 {place} 新增的',
    note: '请译好，再运行 `perennial accept {chapter} --locale {locale}`。',
  },
  'translation-current/removed': {
    reason: '译文仍有“{words}”，{path} 中已经删去',
    note: '请删去，再运行 `perennial accept {chapter} --locale {locale}`。',
  },

  // Numbers where nothing can be cited.
  'number-known': {
    reason: '`{name}` 里的数字 `{number}` 不是登记册里的数值',
    note: '请更正或删去：那里无法引用。',
  },

  // Relations between values, targets and dates.
  'parts-whole': {
    reason: '`{metric}` 按 `{dimension}` 分的各部分在 {period} 合计 {sum}，应为 {whole}',
    note: '请更正某一部分或总数。若各部分有重叠或不完整，请写明理由并予以允许。',
  },
  'parts-whole/larger': {
    reason: '`{metric}` 的部分 `{part}` 在 {period} 为 {value}，大于总数（{whole}）',
    note: '请更正其中之一。',
  },
  'value-possible/negative': {
    reason: '`{metric}` 在 {period} 的计数 {value} 为负数',
    note: '请更正数值，或写 `kind: quantity`。',
  },
  'value-possible/whole': {
    reason: '`{metric}` 在 {period} 的计数 {value} 不是整数',
    note: '请更正数值；若为全时当量之类，请写 `kind: quantity`。',
  },
  'value-possible/share': {
    reason: '占比 `{metric}` 在 {period} 为 {value}，超过 100%',
    note: '请更正 `derive` 里的部分或整体。',
  },
  'dates-possible': {
    reason: '来源 `{source}` 的日期 {date} 晚于版次的发布日期（{published}）',
    note: '请更正来源的日期或 `published`。',
  },
  'target-status/not-met': {
    reason: '目标 `{target}` 的状态为 `met`，但 `{metric}` 在 {period} 为 {value}，应为 {wanted}',
    note: '请更正状态或数值。',
  },
  'target-status/away': {
    reason: '目标 `{target}` 的状态为 `on-track`，但 `{metric}`（{period} 为 {value}）离 {wanted} 更远了',
    note: '请写 `status: behind`，或更正数值。',
  },
  'target-status/due': {
    reason: '目标 `{target}` 应于 {year} 完成，到 {period} 状态仍为 `{status}`',
    note: '请写 `status: met` 或 `status: behind`，或更正年份。',
  },
  'target-words/year': {
    reason: '目标 `{target}` 的 `{locale}` 文字写的是 {year} 年，字段里是 {fields}',
    note: '请更正文字或字段。',
  },
  'target-words/percent': {
    reason: '目标 `{target}` 的 `{locale}` 文字写的是 {percent}，字段里是 {fields}',
    note: '请更正文字或字段。',
  },

  // Claims in words beside values.
  'claim-direction/rose': {
    reason: '“{word}”与登记册不符：`{metric}` 从 {before}（{from}）上升到 {after}（{to}）',
    note: '请更正文字或引用。若这句话说的是别的事，请写明理由并予以允许。',
  },
  'claim-direction/fell': {
    reason: '“{word}”与登记册不符：`{metric}` 从 {before}（{from}）下降到 {after}（{to}）',
    note: '请更正文字或引用。若这句话说的是别的事，请写明理由并予以允许。',
  },
  'claim-direction/same': {
    reason: '“{word}”与登记册不符：`{metric}` 在 {from} 和 {to} 都是 {before}',
    note: '请更正文字或引用。若这句话说的是别的事，请写明理由并予以允许。',
  },
  'claim-direction/growth': {
    reason: '“{word}”与引用的变动不符：`{metric}` 在 {period} 为 {value}',
    note: '请更正文字或引用。',
  },
  'claim-record/highest': {
    reason: '“{words}”与登记册不符：`{metric}` 在 {otherPeriod}（{other}）比在 {period}（{value}）更高',
    note: '请更正文字或年数。',
  },
  'claim-record/lowest': {
    reason: '“{words}”与登记册不符：`{metric}` 在 {otherPeriod}（{other}）比在 {period}（{value}）更低',
    note: '请更正文字或年数。',
  },
  'claim-fraction': {
    reason: '“{words}”与引用的占比不符：`{metric}` 在 {period} 为 {value}',
    note: '请写最接近的分数，或删去它。',
  },
  'claim-multiple': {
    reason: '“{words}”与登记册不符：`{metric}` 从 {before}（{from}）变为 {after}（{to}）',
    note: '请更正文字或引用。',
  },

  // Import of other tools' folders.
  'file-readable/symbolic-link': { reason: '已略去符号链接：不跟随链接' },
  'file-readable/document': { reason: '已略去不是 Markdown 的文档' },
  'file-readable/notebook': { reason: '已略去没有单元格的笔记本' },
  'file-unicode/guessed': { reason: '文件不是 UTF-8 编码，已按最可能的编码读取' },
  'front-matter-valid/unused': { reason: '已略去前置信息中未使用的键：{keys}' },
  'front-matter-valid/removed': { reason: '前置信息不是有效的 YAML，已略去' },
  'markdown-written/removed': { reason: '已略去 `{mark}`（{tool}）' },
  'markdown-written/unwrapped': { reason: '`{mark}`（{tool}）只保留了文字' },
  'markdown-written/replaced': { reason: '`{mark}`（{tool}）已改为 `{replacement}`' },
  'markdown-written/plain': { reason: '`{line}` 这一行会使构建停下（{rules}），已改为普通文字' },
  'markdown-written/hidden-cell': { reason: '已略去笔记本中隐藏或原始格式的单元格' },
  'markdown-written/output': {
    reason: '已略去笔记本的输出（{kinds}）',
    note: '请把输出存成图片，或在报告里写成表格。',
  },
  'html-allowed/converted': { reason: 'HTML `{html}` 已改为 Markdown' },
  'html-allowed/removed': { reason: '已略去 HTML `{html}`' },
  'image-local/notebook': {
    reason: '已略去嵌在笔记本里的图片',
    note: '请另存为笔记本旁边的文件。',
  },
  'image-local/linked': {
    reason: '图片 `{url}` 不是文件夹里的文件，已改为指向它的链接',
    note: '请把文件放进 images 文件夹：Perennial 不会下载任何内容。',
  },
  'image-local/described': {
    reason: '图片 `{url}` 不是文件夹里的文件，已改为它的说明文字',
    note: '请把文件放进 images 文件夹。',
  },
  'image-exists/not-imported': {
    reason: '文件夹里没有图片 `{url}`，已改为它的说明文字',
    note: '请把文件放进 images 文件夹。',
  },
  'image-exists/no-picture': {
    reason: '图片 `{url}` 无法读作图片，已改为它的说明文字',
    note: '请重新导出图片，放进 images 文件夹。',
  },
  'image-exists/not-drawn': {
    reason: '浏览器无法绘制 SVG 图片 `{url}`，已改为它的说明文字',
    note: '请重新导出图片，放进 images 文件夹。',
  },
  'image-exists/not-printed': {
    reason: '图片 `{url}` 的格式不能印刷，已改为它的说明文字',
    note: '请转换为 SVG、PNG、JPEG 或 WebP，放进 images 文件夹。',
  },
  'link-inside/unsafe': { reason: '链接 `{url}` 读者无法打开，已改为文字' },
  'link-inside/no-page': { reason: '链接 `{url}` 指向的文件不是页面，已改为文字' },
  'link-inside/outside': { reason: '链接 `{url}` 指向的页面不在文件夹里，已改为文字' },
  'link-inside/language': { reason: '链接 `{url}` 指向另一种语言的页面，已改为文字' },
  'link-inside/heading': { reason: '链接 `{url}` 指向的标题不存在，已改为文字' },
  'reference-known/text': { reason: '文件夹里没有所引用的 `{label}`，已改为文字' },
  'character-in-font/removed': { reason: '已略去自带字体里没有的字符：{characters}' },
  'locale-listed/added': {
    reason: '模板里没有语言 `{tag}` 的文字，它的各章已放在 `{locale}` 的各章之中',
    note: '请写好它的标签，把它加进 report.yaml 的 `locales`，再把各章移到以它命名的文件夹。',
  },
  'import/site-generator': '网站生成器',
  'import/folder-in-use': '文件夹 `{folder}` 不是空的，应给一个新文件夹',
  'import/changes': '改动一览',
  'import/changes-places': '行号和列号指的是来源文件夹里的文件。',
  'import/no-changes': '没有改动：全部 Markdown 都合乎 Perennial 的写法。',

  // Building: progress and results.
  'build/read': '读取',
  'build/compose': '编排',
  'build/images': '图片',
  'build/print': '印刷版',
  'build/finish': '完成 PDF',
  'build/web': '网页版',
  'build/check': '检查',
  'build/publish': '发布',
  'build/pages': '{count, plural, other {# 页}}',
  'build/pass': '第 {pass} 遍，{pages}',
  'build/sizes': '{count, plural, other {# 种尺寸}}',
  'build/sizes-done': '共 {count, plural, other {# 种尺寸}}，已完成 {done} 种',
  'build/metadata-removed': '{sizes}，已从 {count, plural, other {# 张图片}}中删除元数据：{kinds}',
  'build/notes-at-end': '{chapter} 的 {count, plural, other {# 条注释}}印在章末，因为页边空间不足',
  'metadata/comments': '注释',
  'metadata/thumbnails': '缩略图',
  'metadata/text': '文字',
  'metadata/after-end': '文件末尾之后的数据',
  'metadata/other': '其他数据',
  'build/output-is-link': '输出文件夹 `{path}` 是链接，并非构建所建：请移除它，或用 `--out` 另选文件夹',
  'build/output-is-file': '输出文件夹 `{path}` 是文件：请把它移走，或用 `--out` 另选文件夹',
  'build/output-is-foreign': '输出文件夹 `{path}` 里有文件，但并非构建所写：请用 `--out` 另选文件夹',
  'build/output-has-foreign-file':
    '构建会覆盖 `{path}`，而它并非构建所写：请把它移走，或用 `--out` 另选文件夹',
  'pages-settle': {
    reason: '页码在四遍之后仍在变动（{locale}）',
    note: '请在模板样式中给数字固定宽度，使页码不改变行长。',
  },

  // Words for parts of a report.
  'severity/error': '错误',
  'severity/warning': '警告',
  'severity/info': '提示',
  'problems/errors': '{count, plural, other {# 个错误}}',
  'problems/warnings': '{count, plural, other {# 个警告}}',
  'problems/info': '{count, plural, other {# 条提示}}',
  'problems/counts': '{errors}，{warnings}',
  'problems/counts-with-info': '{errors}，{warnings}，另有 {info}',
  'problems/none': '没有问题',

  // Commands: options and mistakes in calls.
  'call/edition': '没有版次 `{edition}`，现有：{known}',
  'call/edition-none': '没有版次 `{edition}`：报告里没有可读取的版次',
  'call/locale': '没有语言 `{locale}`，现有：{known}',
  'call/format': '没有格式 `{format}`，可选：{known}',
  'call/paper': '没有纸张 `{paper}`，可选：{known}',
  'call/port': '端口 `{port}` 有误，应为 0 至 65535 的整数',
  'call/port-in-use': '端口 `{port}` 已被占用，请换一个',
  'call/chapter': '没有章 `{chapter}`，现有：{known}',
  'call/chapter-missing': '没有写明章：请写一个，例如 `perennial accept letter`，或用 --all',
  'call/metric': '不认识的指标 `{metric}`。{suggestion}',
  'call/schema': '没有模式 `{name}`。{suggestion}',
  'call/schema-with-write': '--write 会写出全部模式，不能再写 `{name}`',
  'call/xlsx-without-output': '格式 xlsx 需要文件：请加上 `--output figures.xlsx`',
  'call/editor-settings':
    '.vscode/settings.json 无法解析：第 {offset} 个字符处有 {error}。请先改正，Perennial 不会覆盖该文件',
  'call/bug': '这可能是 Perennial 的缺陷。设置 PERENNIAL_DEBUG=1 可查看出错的位置。',
  'call/stopped': '已停止；各版次均完整，或为旧内容，或为新内容',
  'system/disk-full': '{folder} 所在的磁盘空间已满',
  'system/disk-full-remedy': '请在那里腾出空间，或用 {setting} 另选文件夹。',
  'system/some-disk-full': '磁盘空间已满',
  'system/some-disk-full-remedy': '请为输出（--out）、缓存（PERENNIAL_CACHE）和临时文件（TMPDIR）腾出空间。',
  'system/open-files-of-process': '系统只允许一个进程同时打开 {limit} 个文件',
  'system/open-files': '系统中打开的文件过多',
  'system/open-files-remedy': '请提高限额，例如：ulimit -n 4096',
  'system/refused': '无法读写 {path}：{error}',
  'system/permission-denied': '没有权限',
  'system/not-permitted': '不允许这样做',
  'system/read-only': '文件系统是只读的',
  'system/not-writable-remedy': '请改为可写，或用 {setting} 另选文件夹。',
  'system/file-in-the-way': '有同名文件挡在那里',
  'system/folder-in-the-way': '有同名文件夹挡在那里',
  'system/in-the-way-remedy': '请把它移走，或用 {setting} 另选文件夹。',
  'system/no-parent': '那里不能新建文件夹',
  'system/no-parent-remedy': '请先建好上一级文件夹，或用 {setting} 另选文件夹。',
  'system/link-loop': '链接指向了自己',
  'system/link-loop-remedy': '请改好链接，或用 {setting} 另选文件夹。',
  'system/name-too-long': '名称过长',
  'system/name-too-long-remedy': '请换一个较短的名称，或用 {setting} 另选文件夹。',
  'system/no-space': '空间已满',
  'system/no-space-remedy': '请在该磁盘上腾出空间，或用 {setting} 另选文件夹。',
  'system/quota': '磁盘配额已用完',
  'system/quota-remedy': '请删除一些文件，或申请更多配额，或用 {setting} 另选文件夹。',
  'system/file-too-large': '文件会超过系统允许的大小',
  'system/file-too-large-remedy': '请提高限额，例如 `ulimit -f unlimited`，或用 {setting} 另选文件夹。',
  'system/disk-error': '磁盘没有响应',
  'system/disk-error-remedy': '请检查磁盘，或用 {setting} 另选文件夹。',
  'help/program': '由 Markdown 和指标登记册生成网页版和带标签的 PDF。',
  'help/usage': '用法：',
  'help/arguments': '参数：',
  'help/options': '选项：',
  'help/commands': '命令：',
  'help/default': '{text}（默认：{value}）',
  'help/choices': '{text}；现有：{values}',
  'help/version': '显示版本',
  'help/help': '显示命令的帮助',
  'help/report': '`report.yaml` 所在的文件夹',
  'help/no-config': '不运行报告自带的 perennial.config.js（用于来自陌生人的报告）',
  'help/output': '写入文件',
  'help/last-build': '上次构建结果的文件夹，用来查页码',
  'help/lang': '提示所用的语言（默认：随 LANG）',
  'help/format': '可为 {formats}',
  'help/editions': '版次，例如 2021（默认：最新的一版）',
  'help/edition': '版次，例如 2021（默认：最新的一版）',
  'help/edition-required': '版次，例如 2021',
  'help/build': '构建版次：build/<edition>/<locale>/report.pdf 和 web/index.html',
  'help/build-locale': '语言，例如 en,zh-Hans（默认：全部）',
  'help/build-format': 'pdf、web（默认：两种）；另一种格式的成品如未过时，则予保留',
  'help/build-all': '全部版次；一种语言有问题不妨碍其他语言',
  'help/build-strict': '先执行 `check` 的规则；有警告也停止构建，且引用的每个数值都须经过批准',
  'help/build-force': '没有变化的版次也重新构建',
  'help/build-paper': 'PDF 的纸张，代替 report.yaml 里的设置',
  'help/build-marks': '裁切线，图形超出裁切边 3 毫米',
  'help/build-out': '存放构建结果的文件夹',
  'help/dev': '预览：边编辑边看网页版和印刷页面',
  'help/dev-port': '本机地址的端口；0 表示任一空闲端口',
  'help/check': '查找问题，不需要浏览器',
  'help/check-all': '全部版次',
  'help/check-strict': '警告也算问题，且引用的每个数值都须经过批准',
  'help/check-fix': '写入所有不须由人决定的修正，并逐一列出',
  'help/check-after': '有些问题要印出页面才能发现，例如表格过宽：由 `perennial build` 报告。',
  'help/init': '新建带有小型样例报告的项目，或由普通 Markdown 生成报告',
  'help/init-folder': '项目的文件夹（默认：当前文件夹）；与 --from 同用时为报告的文件夹',
  'help/init-organisation': '报告主体的名称',
  'help/init-locale': '语言，例如 en,zh-Hans；与 --from 同用时为主要语言',
  'help/init-edition': '首版的年份（默认：上一年）',
  'help/init-framework': '一个或多个框架；样例中各有一份索引',
  'help/init-brand': '品牌色，例如 `#0d4f63`',
  'help/init-from': 'Markdown 文件夹，例如网站或手册',
  'help/init-after': '在终端里，选项没有写明的会逐一询问。',
  'help/figures': '显示登记册：数值、来源、推算方式，以及每一处引用',
  'help/figures-id': '一个指标，例如 rd-spend（默认：全部）',
  'help/figures-edition': '按这一版所见和所引用（默认：按最新一版所见；表格计入各版的引用）',
  'help/schema': '供编辑器使用的 YAML 文件 JSON Schema 和指令片段',
  'help/schema-name': '输出其中一个，例如 metrics（默认：列出全部）',
  'help/schema-write': '写出全部，并写入使用它们的 VS Code 设置',
  'help/new': '由今年的版次生成下一年的版次',
  'help/new-edition': '要生成的版次，例如 2022',
  'help/new-from': '以哪一版为底稿（默认：最新的一版）',
  'help/new-published': '发布日期，例如 2023-05-16（默认：旧版的日期顺延同样的年数）',
  'help/new-yes': '不提问，采用默认值',
  'help/review': '列出某一版还有哪些工作：待填数值、待审段落、目标',
  'help/review-accept': '仍然正确的段落，例如 en/01-letter.md:9',
  'help/diff': '比较两个版次、同一版次的两种语言，或 Git 的两个版本',
  'help/diff-before': '例如 `2030`、`2030/en`、`HEAD~1:2030` 或 `v1:2030/en`',
  'help/diff-after': '同上',
  'help/diff-locale': '一种语言（默认：双方都有的全部语言）',
  'help/diff-pdf': '同时比较印刷页面，并标出不同之处',
  'help/lock': '按发布时的样子锁定某一版的数值',
  'help/lock-force': '覆盖内容不同的锁定文件',
  'help/accept': '记下各章译文与现在的原文一致',
  'help/accept-chapters': '章，例如 letter',
  'help/accept-all': '所有章',
  'help/accept-locale': '语言，例如 en（默认：除第一种以外的全部语言）',
  'call/unknown-option': '没有选项 `{option}`',
  'call/unknown-option-similar': '没有选项 `{option}`。是不是想写 `{similar}`？',
  'call/unknown-command': '没有命令 `{command}`',
  'call/unknown-command-similar': '没有命令 `{command}`。是不是想写 `{similar}`？',
  'call/missing-argument': '缺少参数 `{argument}`',
  'call/missing-value': '选项 `{option}` 缺少值',
  'call/too-many-arguments': '`{command}` 的参数过多：最多 {expected} 个，现有 {found} 个',
  'call/see-help': '要列出参数和选项：{call}',

  // Commands: results.
  'build/unchanged': '未变',
  'build/column-file': '文件',
  'build/column-pages': '页数',
  'build/column-size': '大小',
  'build/open': '请用浏览器打开 {path}',
  'build/dropped': '{paths}：已移除，因为来源此后有改动；同时构建两种格式：{call}',
  'build/problems': '{count, plural, other {# 个问题}}',
  'build/problems-and-check': '{problems}；`{call}` 报告 {counts}',
  'check/fixed': '{count, plural, =0 {没有改动} other {已改 # 处}}',
  'check/fixed-and-left': '{fixed}；{count, plural, other {另有 # 处须由人决定：`perennial dev` 中有按钮}}',
  'check/to-review': '要列出待填的数值和待审的段落：{call}',
  'dev/open': '请在浏览器中打开这个地址。它只供本机使用；按 Ctrl+C 结束。',
  'dev/opened-and-more': '{file} 等（另有 {count, plural, other {# 个文件}}）',
  'dev/pages-printed': '页面已印，{seconds} 秒',
  'dev/pages-not-printed': '页面未能印出：{error}',
  'dev/not-checked': '未能检查：{error}',
  'dev/error-with-remedy': '{error}（{remedy}）',
  'dev/unreadable': '报告无法读取',
  'dev/last-good-view': '预览显示的是上一次正确的内容',
  'dev/more-problems': '{count, plural, other {另有 # 个问题：见预览或 `perennial check`}}',
  'lock/values': '{count, plural, other {# 个数值}}',
  'lock/metrics': '{count, plural, other {# 项指标}}',
  'lock/sources': '{count, plural, other {# 个来源}}',
  'lock/targets': '{count, plural, other {# 项目标}}',
  'lock/problems': '已锁定，尚有 {problems}。要列出：{call}',
  'figures/incomplete': '无法读取的文件不在其中。要列出其问题：{call}',
  'figures/no-pages': '{locales} 没有页码，因为 {folder} 里没有 PDF。要印出：{call}',
  'schema/in-chapters': '在章内',
  'schema/metrics': '指标及其数值',
  'schema/sources': '数值的来源',
  'schema/targets': '目标',
  'schema/glossary': '各语言的术语',
  'schema/frameworks': '未附带的框架',
  'schema/labels': '模板用语',
  'schema/front-matter': '章的开头信息',
  'schema/chart': '`chart` 代码块',
  'schema/snippets': '指令的代码片段',

  // init: questions and answers.
  'init/ask-organisation': '由谁报告？',
  'init/ask-locales': '用哪些语言？第一种为原文',
  'init/ask-edition': '报告哪一年？',
  'init/ask-frameworks': '依据哪些框架？',
  'init/ask-brand': '用什么颜色？',
  'init/how-to-choose': '{question}（空格选择，回车继续）',
  'init/expected-name': '应为名称',
  'init/expected-year': '应为年份，例如 2030',
  'init/expected-colour': '应为颜色，例如 #0d4f63',
  'init/flag-organisation': '--organisation 不应为 `{value}`，应为名称',
  'init/flag-locale': '--locale 没有 `{value}`，可用：{known}，也可带地区或文字，例如 zh-CN 或 en-GB',
  'init/flag-edition': '--edition 不应为 `{value}`，应为年份，例如 2030',
  'init/flag-framework': '--framework 没有 `{value}`，可用：{known}',
  'init/flag-brand': '--brand 不应为 `{value}`，应为颜色，例如 #0d4f63',
  'init/framework-with-from':
    "--from 不能与 --framework 同用：请在导入后添加一个含 `:::index'{framework=gri}'` 的章",
  'init/one-folder': '多出 `{word}`，应只有一个文件夹',
  'init/flag-synonym': '没有选项 `--{name}`，应为 `--{meant}`',
  'init/flag-unknown': '没有选项 `{flag}`。{suggestion}',
  'init/not-a-folder': '`{path}` 不是文件夹，应为 Markdown 文件夹',
  'init/no-markdown': '文件夹 `{path}` 里没有 Markdown',
  'init/report-exists': '`{path}` 里已有内容：那里已经有报告',
  'init/left-unchanged': '{path} 已存在，保持原样',
  'init/invented': '样例内容全属虚构，请逐一替换。接下来：',
  'init/fonts': '这些语言的字体',
  'init/build': '在 build/ 中生成 PDF 与网页版',
  'init/check': '查找问题',
  'init/manual': '手册：{path}',
  'init/imported': '{folder} 中有 {chapters, plural, other {# 章}}、{images, plural, other {# 张图片}}',
  'init/changes': '逐行改动见 {path}',
  'init/next': '接下来：{call}',

  // Editions: new, lock, review, accept.
  'new/ask-from': '从哪一版开始？',
  'new/ask-published': '哪一天发布？',
  'new/ask-confirm': '由 {from} 生成 {edition}？',
  'new/yes': '是',
  'new/cancelled': '没有生成版次',
  'new/made':
    '{folder} 已由 {from} 生成：{chapters, plural, other {# 章}}，期间由 {before} 移至 {after}，发布日期 {published}',
  'new/not-locked': '{edition} 尚未锁定：`perennial lock {edition}` 可使其数值保持发布时的样子',
  'new/name': '版次名 `{edition}` 有误，应为年份，例如 2031',
  'new/exists': '报告里已有文件夹 {edition}，Perennial 不会覆盖它。请改用其他年份，或把该文件夹移出报告',
  'new/later': '版次 `{edition}` 不能由 {from} 生成，应晚于 {period} 年',
  'new/published': '发布日期 `{day}` 有误，应为日期，例如 2032-03-01',
  'lock/differs': '{edition} 已有内容不同的锁定文件。已发布的数值不应改变；如要替换，请用 `--force`',
  'lock/differs-in':
    '{edition} 已有内容不同的锁定文件，{keys} 的数值不同。已发布的数值不应改变；如要替换，请用 `--force`',
  'review/values': '待填数值（{count}）',
  'review/passages': '待审段落（{count}）',
  'review/targets': '沿用的目标（{count}）',
  'review/codes': '已变动的披露项（{count}）',
  'review/last-value': '上一值为 {value}（{period}）',
  'review/due': '{year} 年到期',
  'review/progress': '已完成 {share}',
  'review/decide': '请说明是否达成',
  'review/status-announced': '已宣布',
  'review/status-started': '已开始',
  'review/status-on-track': '进展顺利',
  'review/status-behind': '落后',
  'review/status-met': '已达成',
  'review/until': '用至 {date}',
  'review/replaced-by': '改写为 {code}',
  'review/choose-from': '请从 {codes} 中选择',
  'review/no-successor': '没有后继',
  'review/done': '没有待办事项',
  'review/accepted': '{count, plural, other {已接受 # 个段落}}',
  'review/not-from-new': '版次 {edition} 没有待审的段落：它没有 {file}，该文件由 `perennial new` 写出',
  'review/place': '没有待审的 `{place}`，应为 `perennial review {edition}` 所列的位置',

  // Comparing editions.
  'diff/side':
    '`{side}` 有误，应为版次（`2030`）、其中一种语言（`2030/en`），或 Git 某个版本中的版次或语言（`HEAD~1:2030`）',
  'diff/no-report': '`{side}`：没有可读的报告',
  'diff/no-common-language': '{before} 与 {after} 没有共同的语言',
  'diff/revision': 'Git 里没有版本 `{revision}`',
  'diff/revision-with-error': 'Git 里没有版本 `{revision}`：{error}',
  'diff/no-git': '无法读取版本 `{revision}`：没有安装 Git',
  'diff/not-printed': '{side} 无法打印',
  'diff/no-difference': '没有差别',
  'diff/summary':
    '{values, plural, other {# 个数值}}，{structure, plural, other {# 处结构变化}}，{passages, plural, other {# 个段落}}',
  'diff/values': '数值',
  'diff/values-count': '数值（{count}）',
  'diff/structure': '结构',
  'diff/structure-count': '结构（{count}）',
  'diff/moved': '移动',
  'diff/moved-count': '移动（{count}）',
  'diff/pages': '页面',
  'diff/pages-count': '页面（{all} 页中 {count} 页有别）',
  'diff/text': '正文',
  'diff/languages': '语言',
  'diff/column-metric': '指标',
  'diff/column-period': '期间',
  'diff/column-chapter': '章',
  'diff/kind-added': '新增',
  'diff/kind-gone': '删去',
  'diff/kind-changed': '改动',
  'diff/kind-restated': '重述',
  'diff/kind-renamed': '改名',
  'diff/kind-moved': '移动',
  'diff/part-chapter': '章',
  'diff/part-section': '节',
  'diff/part-figure-or-table': '图表',
  'diff/first': '最前',
  'diff/after': '在 {chapter} 之后',
  'diff/reason-error': '错误',
  'diff/reason-methodology': '方法',
  'diff/reason-boundary': '边界',
  'diff/reason-structural': '结构变化',
  'diff/reason-estimate-revised': '估算修订',
  'diff/reason-redefinition': '重新定义',
  'diff/reason-presentation': '列报方式',
  'diff/page': '第 {pages} 页',
  'diff/page-labelled': '第 {pages} 页（{label}）',
  'diff/page-move': '第 {before} → {after} 页',
  'diff/page-same': '第 {pages} 页：相同',
  'diff/page-pair-same': '第 {before} 页与第 {after} 页：相同',
  'diff/regions': '{count, plural, other {# 处}}',
  'diff/unchanged': '{count} 段未变',

  // The data book.
  'data-book/values': '数据',
  'data-book/notes': '说明',
  'data-book/note-number':
    '“number”与“upper end”以该行单位表示，为精确值，或四舍五入到 15 位有效数字：电子表格最多只能保存这么多位。',
  'data-book/note-percent': '百分数按读法填写：24.4 即 24.4%。',
  'data-book/note-shown': '“as published”是来源中的原文，“shown”是本版印出的数值。',
  'data-book/column-metric': '指标',
  'data-book/column-period': '期间',
  'data-book/column-status': '状态',
  'data-book/column-source': '来源',
  'data-book/column-cited': '引用',
  'data-book/derived': '推算',
  'data-book/published': '发布值',
  'data-book/quality': '质量',
  'data-book/assurance': '鉴证',
  'data-book/evidence': '凭证',
  'data-book/revisions': '修订',
  'data-book/note': '备注',
  'data-book/place': '{place}（{locale}）',
  'data-book/place-and-page': '{place}，第 {page} 页（{locale}）',
  'data-book/target': '目标 {target}：{description}',

  // The preview.
  'preview/edition': '版次',
  'preview/language': '语言',
  'preview/chapter': '章',
  'preview/layout': '显示内容',
  'preview/layout-both': '并排',
  'preview/layout-web': '网页',
  'preview/layout-pages': '页面',
  'preview/web-edition': '网页版',
  'preview/printed-pages': '印刷页面',
  'preview/smaller': '缩小页面',
  'preview/larger': '放大页面',
  'preview/problems': '问题',
  'preview/unreadable': '报告暂时无法读取。问题列在下方，改好后预览自动继续。',
  'preview/ended': 'perennial dev 已结束。请重新启动，并打开它给出的地址。',
  'preview/cited': '{count, plural, =0 {没有被引用} other {有 # 处引用}}',
  'preview/bad-request': '无法识别的请求',
  'preview/too-large': '请求过大',
  'preview/process-ended': '{name} 已结束',
  'preview/client/start-page': '首页',
  'preview/client/stale': '下列章有误，显示的是上一次正确的内容：{files}',
  'preview/client/shown': '{time} 毫秒后显示',
  'preview/client/not-printed': '未能印出：{error}',
  'preview/client/report-printed': '全书印出，用时 {seconds} 秒',
  'preview/client/chapter-printed': '本章印出，用时 {seconds} 秒',
  'preview/client/printing': '正在印出页面……',
  'preview/client/page-count': '共 {count} 页',
  'preview/client/page': '第 {page} 页',
  'preview/client/page-range': '第 {first} 至 {last} 页',
  'preview/client/page-without-number': '没有页码的页面',
  'preview/client/zoom': '{percent}%',
  'preview/client/error': '错误',
  'preview/client/warning': '警告',
  'preview/client/info': '提示',
  'preview/client/no-problems': '没有问题',
  'preview/client/checking': '正在检查……',
  'preview/client/not-checked': '未能检查：{error}',
  'preview/client/not-written': '未能写入：{error}',
  'preview/client/describe-picture': '画面内容',
  'preview/client/line-has-changed': '该行已有改动',
  'preview/client/remove-space': '删去空格',
  'preview/client/plain-colon': '改为普通冒号',
  'preview/client/add': '补上 {name}',
  'preview/client/write': '改为 {text}',
  'preview/client/close': '关闭',
  'preview/client/period': '期间',
  'preview/client/value': '数值',
  'preview/client/source': '来源',
  'preview/client/history': '修订与状态',

  // Rules of check: their descriptions in the manual.
  'rule/number-cited':
    '正文里的数字都是对登记册的引用。\n\n手写的数据迟早会与别处不一致：与表格、与译文、与下一年的更正。年份、日期、时间、序数、标题、列表项、表格行和条款的编号（§ 3、S. 5）、带数字的名称（Scope 1、ISO 14001、CO2、Directive (EU) 2022/2464）、电话、地址和登记号码、代码、术语表里的名称（99公益日）以及 `:plain[…]` 都不算数据。用文字写的数词，中文带百、千、万、亿或“百分之”的（三千六百八十四万），英文带hundred到trillion或percent的（twelve million），都算数据。\n\n错误：`The company has 105 employees.` 正确：`The company has :metric[employees].`',
  'rule/number-known':
    '在无法引用的文字里，数字是登记册里的数值。\n\n标题、说明、替代文字和前置信息里无法引用。那里的数字会与登记册的所有数值比较，量级不限，按所写的位数舍入。只有一两位、又没有百分号、小数或量级的数字不作比较。',
  'rule/claim-direction':
    '说某个数值上升或下降的句子与登记册一致。\n\n登记册里上一年是41,200吨时，“排放降至43,900吨”就不对。文字会与所引的值和此前的值比较：同一分句里引用的较早期间、分句写明的年份（“自2027年以来”），或者上一年。计划、否定，以及涉及几个指标的分句不作检查。',
  'rule/claim-record':
    '说几年来最高或最低的数值，在登记册里也是如此。\n\n“三年来最低”与此前两年的值比较，“历史最高”与此前所有的值比较。区间不作比较。',
  'rule/claim-fraction':
    '文字里的分数与旁边引用的占比一致。\n\n“近一半员工（38%）”就不对。分数与占比可以相差三个百分点；有“近”或“超过”时，在相应一侧可以相差七个。',
  'rule/claim-multiple':
    '说翻番或减半的数值，在登记册里也是如此。\n\n“翻番”可以是1.8倍到2.3倍。有“近”或“超过”时，倍数须在相应一侧。',
  'rule/figure-same-words':
    '同一章里，同一数据只有一种写法。\n\n同一数据，这里写518.8亿，那里写519亿，读者就会去找并不存在的差别。',
  'rule/unit-once':
    '数字后面的单位只写一次。\n\n引用的数字自带单位：`:metric[employees] people`会印成“655 people people”，`:metric[recycled]%`会印成“51.6%%”。',
  'rule/metric-used':
    '登记册里的指标在本年度报告中有引用。\n\n没人引用就没人核对，数据会悄悄过时。本期没有数据的指标，以及用于推算其他指标的指标，不在此列。',
  'rule/magnitude-plausible':
    '一个值与相邻年份的值数量级相同。\n\n上年为 `36.1 million` 而今年写 `36.84`，是漏了数量级；`4,890 t` 与 `4.89 t` 相邻，是单位不同。只报告约一千、一万、一百万等数量级词的倍数：一年之内不会恰好增长这么多。零、增长率、正负号的变化和较小的整数不算；刚开始或即将结束的一年，只有数字几乎相同才报告。占比方面，报告 `24%` 旁边的 `0.24`，以及两个约 `24%` 的值旁边的 `0.24%`。',
  'rule/value-possible':
    '数值对它的类型而言是可能的。\n\n计数是整数，不为负；由部分和整体算出的占比不超过100%。',
  'rule/parts-whole':
    '指标的各部分合计等于总数。\n\n一个维度的每个取值都有数据时，合计与总数比较，允许舍入误差；任何一部分都不大于总数。占比合计接近100%时，应在舍入误差内正好是100%。',
  'rule/dates-possible': '报告的日期是可能的。\n\n版次所引来源的日期不晚于发布日期。',
  'rule/target-base':
    '可衡量的目标有基准年。\n\n只说“减少30%”而不说“比2021年”，等于没说（ESRS 2 MDR-T、GRI 3-3-e要求基准年与目标一同披露）。',
  'rule/target-status':
    '目标的状态与其指标的数值和年份一致。\n\n指标达到目标值，目标才算完成；年份已过的目标只能是已完成或落后；越走越远的目标不算按计划推进。',
  'rule/target-words':
    '目标的文字与其字段的年份和百分比一致。\n\n各语言的标题和承诺都会比较：年份须是目标年、基准年、宣布年或阶段年，百分比须是目标值或阶段值。',
  'rule/restatement-listed':
    '重述了数据的报告列出重述事项。\n\nGRI 2-4要求说明对以往信息的重述、原因和影响：`::restatements` 由修改记录生成清单。没有这份清单，正文里的标记就无处可指。',
  'rule/evidence-unchanged':
    '证明数据来源的文件存在，而且就是核对过的那一份。\n\n文件的SHA-256记在数据旁边：谁改了文件，谁就要重新核对数据。',
  'rule/image-resolution':
    '图片在印刷位置每英寸至少200像素。\n\n印多宽取决于纸张、章的版式和插图的 `size`：A4上的 `wide` 需要1,386像素。章首页的图片占满一页。',
  'rule/heading-order': '标题逐级向下。\n\n用听的方式阅读的人靠标题级别定位；跳过一级，就像少了一部分。',
  'rule/directive-written':
    "看似指令的文字确实是指令。\n\n全角的冒号或括号、别的符号或者中间多出的空格，会让这些字原样印在页面上：`：metric[rd-spend]`、`: metric[rd-spend]`、`@metric[rd-spend]`、`'{{metric:rd-spend}}'`。写在行中间的块也是如此。",
  'rule/markdown-written':
    '看起来是Markdown的写法，就应按Markdown读取。\n\n多一个或少一个空格，这些符号就会原样印在页面上：`[文字] (https://…)`、`**文字 **`、`##文字`。没有结束或找不到的地址、没有成对的星号、带空格的图片文件名和文字处理软件的项目符号也是如此。段落前的四个空格会把它变成代码；紧贴单词的引用（`of:metric[rd-spend]`）会与单词连在一起。\n\n也会指出别的Markdown方言的标记和代替的写法：公式、`^[行内注释]`、`[@引文]`、文字和图片后面的属性、表格下面的表题、网格表、`[TOC]`、`==标记==`、短代码、`!!! note`、`[[链接]]`、`:表情:` 等等。',
  'rule/table-written':
    '看似表格的文字确实是表格。\n\n表头下面那行短横线使各行成为表格；少了它，各行仍是满是竖线的段落。超出最后一列的单元格不会出现在任何一页；一行缺少的格，不论漏写的是哪一格，空着的都是最后几格。',
  'rule/note-used':
    '脚注在正文里有标记。\n\n没有标记的脚注不会出现在任何一页，其中的文字就丢了。标记相同的第二条脚注也是如此。',
  'rule/punctuation-chinese':
    '中文使用中文标点，汉字与西文之间不手工加空格。\n\n汉字与西文之间的间隙由样式表（`text-autospace`）生成；手工加的空格会在文字移动后留下来。',
  'rule/term-preferred':
    '术语表里的术语按规定的用词书写。\n\n`glossary.yaml` 里的 `avoid` 按语言列出意思相同但不应使用的词。',
  'rule/wording-change':
    '表示下降的措辞只能有一种理解。\n\n“降低了”和“降低到”意思不同，数字前的“降低”必须带上其中一个；任何东西都不可能“减少N倍”。',
  'rule/words-translated':
    '每种语言展示的文字都用该语言写成。\n\n包括报告、该版及其各部分的标题，以及所展示的指标、来源和目标的标题：某种语言缺了，封面就会空着。页面上要展示的指标、来源或目标没有文字，则是构建错误。由另一种语言转换而来的语言，与那种语言相同。写在同一语言别的标签下的文字（把 `zh-Hans` 写成 `zh` 或 `cn`，把 `en` 写成 `en-US`）不属于报告的任何语言。只有一种语言的文字整个套着弯引号时，引号会印出来：YAML只认直引号。',
  'rule/chapter-language':
    '每一章用本语言的文字书写。\n\n复制到另一语言文件夹而没有翻译的一章，标题和数据都在原位，不易察觉。只有当正文几乎没有本语言的文字时才报告；用其他文字写的名称、标题和引语不算。',
  'rule/parity-chapters':
    '每一章都有各语言的版本，文件名相同。\n\n某一年度根本没有的语言，不算各章的错误。一种语言缺了一章，又多出一章编号或内容块相同的，是其中一种语言的文件改了名。',
  'rule/parity-headings':
    '各语言的同一章，标题的级别和次序相同。\n\n只报告第一处差别；在它改好之前，其他规则以整章为单位比较。',
  'rule/parity-citations':
    '各语言的同一章引用相同的数据。\n\n逐节比较：指标和期间、变化及其基准、目标。引用几次、用什么措辞，由各语言自行决定。',
  'rule/parity-figures':
    '各语言的同一章有相同的插图和图表。\n\n`plan.en.svg` 和 `plan.zh-Hans.svg` 视为同一插图；指标、期间、目标和画法都相同的图表视为同一图表。',
  'rule/parity-tables': '各语言的同一章有相同的表格。\n\n手写的表格行数和列数相同；数据表的指标和期间相同。',
  'rule/parity-blocks':
    "各语言的同一章有相同的版块：关键数据、时间线、卡片、案例、引语、生成的列表。\n\n由条目组成的版块，各语言的条目数相同。只属于一种语言的内容（`:::only'{locale=en}'`）不在此列。",
  'rule/parity-disclosures':
    '各语言的同一章回应相同的披露项：章节开头信息里的 `discloses` 和正文里的 `::discloses[…]`。',
  'rule/parity-notes': '各语言的同一章有相同的注：每节的注号一样多。',
  'rule/parity-links':
    '各语言的同一章，链接指向相同的地方，无论在报告内外。\n\n地址中表示语言的部分（`/en/`、`/zh-cn/`、`lang=en`）可以不同。',
  'rule/translation-current':
    '译文与原文一样新。\n\n`perennial accept <chapter>` 在 `translations.yaml` 里逐段记下译文所依据的原文。此后原文有改动，就在译文的相应位置报告，直到译者确认。从未确认过的章不跟踪。',
  'rule/figure-approved':
    '引用的数据都已批准。\n\n状态依次取观测值、指标、来源各自所写：已批准的出版物里的数据视为已批准。',
}
