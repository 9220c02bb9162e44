/** Chinese translations of reasons: what was unexpected. `{}` stands for inserted text, in the same order; `{2}` where the order differs. */
export const reasons: Readonly<Record<string, string>> = {
  'expected `{}`, as the registry writes it in every language': '登记册里各语言都写作 `{}`',
  'expected `{}`, and the currency as the unit of the metric': '应为 `{}`，货币写作指标的单位',
  'Unexpected value `{}`, expected `{}`, or `{}` if `{}` is the decimal sign':
    '值 `{1}` 有两种读法，应为 `{2}`；若 `{4}` 是小数点，则应为 `{3}`',
  'Unexpected empty file, expected entries by id, as `{}: {…}`': '文件是空的，应按标识列出条目，如 `{}: {…}`',
  'Unexpected year `{}` of the target `{}`, {}': '目标 `{2}` 的年份不应为 `{1}`，{3}',
  'expected one after its base year {}': '应晚于基准年 {}',
  'expected one from {} on, when it was announced': '应不早于宣布的 {} 年',
  'expected one after {}, the step before it': '应晚于上一步的 {} 年',
  'expected one up to {}, by when it is due': '应不晚于到期的 {} 年',
  '`{}` is {} since edition {}; edition {} keeps {}': '`{1}` 自{3}版起为 {2}；{4}版仍为 {5}',
  'Unexpected HTML `{}`, became Markdown': '不应出现 HTML `{}`，已改为 Markdown',
  '`{}` or `{}`': '`{}` 或 `{}`',
  '`{}`, `{}` or `{}`': '`{}`、`{}` 或 `{}`',
  '`{}`, `{}`, `{}` or `{}`': '`{}`、`{}`、`{}` 或 `{}`',
  'Unexpected `omitted` beside a value, expected one of the two': '`omitted` 与数值不能并存，两者取一',
  'Unexpected `{}` of kind {} in a {}, expected numbers': '`{}` 是 {} 类，不能参与{}，应为数值',
  'Unexpected `{}` with the qualifier `{}`, expected one of the two': '`{}` 与修饰词 `{}` 重复，两者取一',
  'Unexpected `{}` without `{}`': '`{}` 缺少 `{}`',
  'Unexpected asynchronous plugin in perennial.config.js, expected one that returns at once':
    'perennial.config.js 里有异步插件，应为立即返回的插件',
  'Unexpected base {} of the target `{}`, expected {} as `{}` has it for {}':
    '目标 `{2}` 的基准值为 {1}，应与 `{4}` 在 {5} 的值 {3} 一致',
  'Unexpected change of `{}` in a lock, expected the figure as it was published':
    '锁定文件里的 `{}` 被改动，应保持发布时的数字',
  'Unexpected change of a lock, expected it as it was written': '锁定文件被改动，应保持写出时的样子',
  'Unexpected chart of {} figures, expected at most {}': '图表有 {} 个数字，应不超过 {} 个',
  'expected a number from {} to {}': '应为 {} 至 {} 之间的数',
  'expected at most {} entries': '应不超过 {} 项',
  'expected at most {} values': '应不超过 {} 个值',
  'expected a format of at most two digits, as `,.2f`': '格式中的数最多两位，如 `,.2f`',
  'Unexpected circle of derivations: {}': '推导成环：{}',
  'Unexpected content of image `{}`: it is damaged, or not what its ending says':
    '图片 `{}` 的内容有误：文件已损坏，或与扩展名不符',
  'Unexpected derivation with no operation, expected one of {}': '推导没有写运算，应为其中之一：{}',
  'Unexpected derivation with {}, expected one of {}': '推导写了 {}，应为其中之一：{}',
  'Unexpected dimension `{}`, expected one under `dimensions` of the metric':
    '不认识的维度 `{}`，应写在指标的 `dimensions` 里',
  'Unexpected directive `{}`, which Perennial has already': '指令 `{}` 是自带的，不能再定义',
  'Unexpected edition without chapters in `{}`': '这一版没有 `{}` 的章',
  'Unexpected empty value, {}': '值是空的，{}',
  'Unexpected failure of a plugin of perennial.config.js: {}': 'perennial.config.js 的插件出错：{}',
  'Unexpected failure of the rule `{}`: {}': '规则 `{}` 出错：{}',
  'Unexpected failure of {}: {}': '{} 出错：{}',
  'Unexpected size of image `{}`, expected at most {} MB': '图片 `{}` 太大，应不超过 {} MB',
  'Unexpected blocks nested more than {} levels deep, expected fewer': '区块嵌套超过 {} 层，应少一些',
  'Unexpected derivation of `{}` at the end of a chain of more than {}, expected a shorter one':
    '`{}` 的推导链超过 {} 步，应缩短',
  'Unexpected key `{}` in {}': '{2} 里没有键 `{1}`',
  'Unexpected kind {} of `{}`, expected `percent` or `ratio` for a {}':
    '`{2}` 是 {1} 类，{3}应为 `percent` 或 `ratio`',
  'Unexpected metric `{}` in a {}': '{2}里不能用指标 `{1}`',
  'Unexpected observation without `{}`': '这个观测值缺少 `{}`',
  'Unexpected page numbers that still move after four passes ({})': '排了四遍，页码仍在变动（{}）',
  'Unexpected percentage `{}` of a {} metric, expected a number, as `518.8亿`':
    '{2} 类指标的值不应是百分数 `{1}`，应为数字，如 `518.8亿`',
  'Unexpected reason `{}` of the revision of `{}`, expected `{}` as edition {} published it':
    '`{2}` 的修订理由为 `{1}`，应与 {4} 版发布的一样为 `{3}`',
  'Unexpected scale `{}` for {}, expected one that the language has': '{2} 没有数量级 `{1}`',
  'Unexpected second value for {}, expected one for the whole': '{} 有两个总值，只能有一个',
  'Unexpected second value for {}, expected one for each part': '{} 有两个值，每个部分只能有一个',
  'Unexpected dimension `{}` of `{}` in `{}`': '`{3}` 里的维度 `{1}` 有误：`{2}` 没有这个维度',
  'Unexpected value `{}` of the dimension `{}` of `{}`': '`{3}` 的维度 `{2}` 没有值 `{1}`',
  'Unexpected `periods` beside a dimension in `over`, expected one of the two':
    '`over` 里不应既有 `periods` 又有维度，二者取一',
  'Unexpected `over` in a {}, expected it in a sum': '{} 里不应有 `over`，它只用于求和',
  'Unexpected sum that counts a figure twice, expected terms that do not overlap: {} and {}':
    '求和重复计入了同一数值，各项不应有重叠：{} 与 {}',
  'Unexpected share of `{}` in {} of `{}` in {}': '占比的单位不合：`{}` 以 {} 计，`{}` 以 {} 计',
  'Unexpected size of image `{}`, expected at most 100 megapixels': '图片 `{}` 过大，应不超过1亿像素',
  'Unexpected sum of `{}` over periods: it counts a moment': '`{}` 是时点值，不能跨期相加',
  'Unexpected sum of one metric, expected several, or `over`':
    '只有一个指标，无法求和；应有多个，或写 `over`',
  'Unexpected unit of the monetary metric `{}`, expected a currency, as `unit: CNY`':
    '金额类指标 `{}` 的单位有误，应为货币，如 `unit: CNY`',
  'Unexpected unit {} of `{}`, expected {} as edition {} published it':
    '`{2}` 的单位为 {1}，应与 {4} 版发布的一样为 {3}',
  'Unexpected unit {} of `{}`, expected {} over {}': '`{2}` 的单位为 {1}，应为 {3} 除以 {4}',
  'Unexpected value `{}` of a percent metric, expected a percentage, as `24.4%`':
    '百分比类指标的值 `{}` 有误，应为百分数，如 `24.4%`',
  'Unexpected value `{}` of the dimension `{}`': '维度 `{2}` 没有值 `{1}`',
  'Unexpected value `{}`, expected a date, as `2022-04-30`': '值 `{}` 有误，应为日期，如 `2022-04-30`',
  'Unexpected value `{}`, {}': '值 `{}` 有误，{}',
  'Unexpected value `{}…`, {}': '值 `{}…` 有误，{}',
  'Unexpected value in {}: {}': '{} 中的值有误：{}',
  'Unexpected {} Type 3 font in the PDF ({}), expected TrueType only':
    'PDF（{2}）里有 {1} 个 Type 3 字体，只应有 TrueType',
  'Unexpected {} Type 3 fonts in the PDF ({}), expected TrueType only':
    'PDF（{2}）里有 {1} 个 Type 3 字体，只应有 TrueType',
  'Unexpected {} across boundaries: `{}` covers "{}", `{}` "{}"':
    '{}跨越了不同边界：`{}` 涵盖“{}”，`{}` 涵盖“{}”',
  'Unexpected {} for `{}` in {}, expected {}: {}': '`{2}` 在 {3} 为 {1}，应为 {4}：{5}',
  'Unexpected {} for `{}`, expected {} as edition {} computed it': '`{2}` 为 {1}，应与 {4} 版计算的 {3} 一致',
  'Unexpected {} for `{}`, expected {} as edition {} published it':
    '`{2}` 为 {1}，应与 {4} 版发布的 {3} 一致',
  'Unexpected {} for `{}`, expected {} as in the lock of edition {}':
    '`{2}` 为 {1}，应与 {4} 版锁定文件里的 {3} 一致',
  'Unexpected {} of `{}` ({}) and `{}` ({})': '`{2}`（{3}）与 `{4}`（{5}）不能求{1}',
  'Unexpected {} of `{}` ({}-based) and `{}` ({}-based)': '`{2}`（基于 {3}）与 `{4}`（基于 {5}）不能求{1}',
  'Unexpected {} of `{}` in {} for `{}` in {}': '`{4}`（{5}）与 `{2}`（{3}）不能求{1}',
  'Unexpected {} without a common period: {}': '{}没有共同的期间：{}',
  'fonts of the report’s languages are not installed: {}': '报告所用语言的字体尚未安装：{}',
  'the language {} is set in {}, which is not installed': '语言 {} 用 {} 排印，该字体尚未安装',
  'Unexpected unit `{}` of `{}`, expected a code that is known, or words by language':
    '`{2}` 的单位 `{1}` 不认识，应为已知的代码，或按语言书写的词语',
  'expected at most {} digits after the point': '小数点后最多 {} 位',
  'Unexpected `{}`, a file, expected a place for what is built: move it, or name another folder with --out':
    '`{}` 是文件，那里应是放置构建结果的位置：请把它移走，或用 --out 另选文件夹',
  'Unexpected `{}`, a link that no build has made, expected a place for what is built: take it away, or name another folder with --out':
    '`{}` 是链接，并非构建所建，那里应是放置构建结果的位置：请移除它，或用 --out 另选文件夹',
  'Unexpected `{}`, which no build has made, expected a place for what is built: move it, or name another folder with --out, as a new one beside it':
    '`{}` 并非构建所写，那里应是放置构建结果的位置：请把它移走，或用 --out 另选文件夹，如在旁边新建一个',
  'Unexpected `{}`, a folder that no build has made, expected a place for what is built: name another folder with --out':
    '`{}` 不是构建生成的文件夹，不能用来存放成品，请用 --out 另选文件夹',
  'expected `omitted: not-applicable` instead of a value': '应去掉该值，改写 `omitted: not-applicable`',
  'expected `omitted: information-unavailable` instead of a value':
    '应去掉该值，改写 `omitted: information-unavailable`',
  'expected `value: 0` if there was none, or `omitted: not-collected` instead of a value':
    '若确实为零，应写 `value: 0`；否则应去掉该值，改写 `omitted: not-collected`',
  'expected the number alone, and `qualifier: {}` beside it': '应只写数字，并在旁边加上 `qualifier: {}`',
  'expected a scale that is known, as `{} {}`': '应使用已知的数量级，如 `{} {}`',
}
