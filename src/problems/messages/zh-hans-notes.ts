/** Chinese translations of notes and expectations: how to fix a problem. */
export const notes: Readonly<Record<string, string>> = {
  'Did you mean `{}`?': '是不是想写 `{}`？',
  'A line under the chart.': '图下的一行说明。',
  'Write `{}`. Behind a space `#` begins a comment: a text that has one stands in quotation marks.':
    '请写 `{}`。空格后面的 `#` 是注释的开头：含有它的文字要加引号。',
  'Save its text as `{}.md`, or move it out of the folder.': '请把文字存为 `{}.md`，或移出这个文件夹。',
  'Write the entries that are cited, or put the file back as it was.':
    '请写上所引用的条目，或恢复原来的文件。',
  'Mend it, or the other year.': '请改正它，或改正另一个年份。',
  'A `+` after the number already means `over`.': '数字后的 `+` 已经表示 `over`。',
  'A style of the template lets a page number change the length of a line: give numbers a fixed width.':
    '模板样式让页码改变了行长：请给页码固定宽度。',
  'A value is computed for each period that all of them have.': '只为各指标都有数值的期间计算。',
  'Reasons are `not-collected`, `not-applicable`, `legal-prohibitions`, `confidentiality` and `information-unavailable`. Readers see the reason.':
    '原因可写 `not-collected`（未收集）、`not-applicable`（不适用）、`legal-prohibitions`（法律禁止）、`confidentiality`（保密）或 `information-unavailable`（信息缺失），读者会看到它。',
  'Copy digits and scale from the source; the unit belongs to the metric.':
    '请照来源抄写数字和数量级；单位写在指标里。',
  'Correct one of them, or take the derivation out.': '请改正其一，或去掉推导。',
  'Correct one of them. When only the rounding of the parts differs, say `rounding: true` in `derive`; the table then says so.':
    '请改正其一。若只是各部分四舍五入的差别，请在 `derive` 里写 `rounding: true`，表中会注明。',
  'English counts by `thousand`, `million`, `billion`; Chinese by `万`, `亿`. `none` writes all digits.':
    '英文用 `thousand`、`million`、`billion`，中文用 `万`、`亿`；`none` 写出全部数字。',
  'Give a growth or a share a metric of its own, with `kind: percent`.':
    '增幅或占比请另设指标，写 `kind: percent`。',
  'Give it a name of its own.': '请给它自己的名称。',
  'Remove one of the two, or name the other dimension that sets them apart.':
    '请删去其中一个，或写明区分二者的另一个维度。',
  'Only a sum takes `over`. Give the sum a metric of its own, as `derive: {sum: {}, over: {}}`, and name that one here.':
    '只有求和可以用 `over`。请为该合计另立一个指标，如 `derive: {sum: {}, over: {}}`，再在此处引用它。',
  'For one part of `{}` write `derive: {sum: {}, over: {}, where: {{}}}`.':
    '只取 `{}` 的一个部分时，请写 `derive: {sum: {}, over: {}, where: {{}}}`。',
  '`{}` has no dimensions: add `dimensions` to it, and the part to each of its observations.':
    '`{}` 没有划分维度：请给它写 `dimensions`，并在各观测值中写明所属部分。',
  'Name the total alone, or its parts alone.': '请只写合计，或只写它的各部分。',
  'Give the parts `dimensions`, as `{gender: female}`.': '请给各部分写 `dimensions`，如 `{gender: female}`。',
  'Leave what was published, and write the new value under `revisions`, as `{edition: …, value: {}, reason: …, source: …, note: {…}}`.':
    '已发布的值请保留，新值写在 `revisions` 里，如 `{edition: …, value: {}, reason: …, source: …, note: {…}}`。',
  'Let one of them be given by observations.': '其中一个应直接给出观测值。',
  'Name a source of sources.yaml: what cannot be traced is not reported.':
    '请写 sources.yaml 里的来源：不能追溯的不予报告。',
  'Name its values: `dimensions: {gender: {female: {en: Women}, male: {en: Men}}}`.':
    '请写出它的取值：`dimensions: {gender: {female: {zh-Hans: 女}, male: {zh-Hans: 男}}}`。',
  'Open it and save it again.': '请打开后重新保存。',
  'Put a Markdown file into {}/{}, as `01-letter.md`, or build another language with `--locale`.':
    '请在 {}/{} 里放一个 Markdown 文件，如 `01-letter.md`；或用 `--locale` 构建另一种语言。',
  'Revisions are only ever added.': '修订只增不改。',
  'Take the value out of the base: the target then starts from the registry, also when that is restated.':
    '请删去基准里的值：目标便以登记表为起点，重述后也随之变动。',
  'The derivation was changed. Give the new one a metric of its own, or leave it as it was.':
    '推导被改动了。请给新推导另设指标，或改回原样。',
  'The locked edition keeps its figure; a change needs a revision.':
    '已锁定的版次保留原数字；改动需要写修订。',
  'Write `value: 518.8亿`, or say why there is none: `omitted: not-collected`.':
    '请写 `value: 518.8亿`；没有数值时说明原因：`omitted: not-collected`。',
  'Write the ISO 4217 code, three capital letters: `CNY` for renminbi, `USD`, `EUR`.':
    '请写 ISO 4217 代码：三个大写字母。',
  '`--no-config` builds without it.': '加 `--no-config` 可不用它构建。',
  '`--no-config` checks without it.': '加 `--no-config` 可不用它检查。',
  'expected `error` or `warning`': '应为 `error` 或 `warning`',
  'expected `full` or `half`': '应为 `full` 或 `half`',
  'expected `required`, `optional` or `none`': '应为 `required`、`optional` 或 `none`',
  'expected `text`, `leaf` or `container`': '应为 `text`、`leaf` 或 `container`',
  'expected a comma before every three digits, as `1,234.5`, or none':
    '逗号应每三位一个，如 `1,234.5`，或不用',
  'expected a number as published, as `518.8亿`, `36.84 million`, `30+`, `200..300` or `24.4%`':
    '应为发布时的写法，如 `518.8亿`、`36.84 million`、`30+`、`200..300` 或 `24.4%`',
  'expected a plugin, or `[plugin, options]`': '应为插件，或 `[插件, 选项]`',
  'expected a range with two dots, as `200..300`': '区间应写两个点，如 `200..300`',
  'expected a range without `+`, as `200..300`, or one number, as `200+`':
    '区间不带 `+`，如 `200..300`；或一个数，如 `200+`',
  'expected a title that says what is seen': '应有标题，说明看到的是什么',
  'expected as many digits after the point at both ends, as `1.0..2.5`': '两端小数位数应相同，如 `1.0..2.5`',
  'expected at least one locale, as `[zh-Hans, en]`': '至少应有一种语言，如 `[zh-Hans, en]`',
  'expected one scale for both ends of a range, as `200..300 million`':
    '区间两端应用同一数量级，如 `200..300 million`',
  'expected the lower end first, as `200..300`': '区间应先写较小的一端，如 `200..300`',
  'expected the number alone, as `518.8亿`, and the currency as the unit of the metric':
    '应只写数字，如 `518.8亿`，货币写作指标的单位',
  'expected {}': '应为 {}',
  'Add `{}: …`. `perennial schema labels` lists every key with its English words.':
    '请加上 `{}: …`。`perennial schema labels` 会列出每个键及其英文。',
  'The languages of the report read this sign in two ways. A number that ends in `e0` has a decimal point.':
    '报告的各语言对这个符号读法不一。以 `e0` 结尾的数，其中的点就是小数点。',
  'Write what is counted in each language, as `unit: { {} }`. A code of your own gets its words in the template: `units` of labels/<language>.yaml.':
    '请按语言写出所计的事物，如 `unit: { {} }`。自定的代码，其词语写在模板里：labels/<语言>.yaml 的 `units`。',
  'Export the drawing again with fewer points and without pictures in it, or as a PNG.':
    '请重新导出该图：减少节点，不要嵌入图片，或导出为PNG。',
  'Make it writable, or {}.': '请改为可写，或{}。',
  'Move it, or {}.': '请把它移走，或{}。',
  'Make the folder above it, or {}.': '请先建好上一级文件夹，或{}。',
  'Fix the link, or {}.': '请改好链接，或{}。',
  'Choose a shorter name, or {}.': '请换一个较短的名称，或{}。',
  'Make room on its disk, or {}.': '请在该磁盘上腾出空间，或{}。',
  'Remove files, or ask for more, or {}.': '请删除一些文件，或申请更多配额，或{}。',
  'Raise the limit, as with: ulimit -f unlimited, or {}.': '请提高限额（如 ulimit -f unlimited），或{}。',
  'Check the disk, or {}.': '请检查磁盘，或{}。',
  'name another folder with --out': '用 --out 另选文件夹',
  'too many files are open on this system': '系统中打开的文件过多',
  'Name a working Chrome or Chromium: PERENNIAL_BROWSER=/usr/bin/chromium':
    '请指定能用的Chrome或Chromium：PERENNIAL_BROWSER=/usr/bin/chromium',
  'Name a Chrome or Chromium, or unset PERENNIAL_BROWSER.':
    '请指定Chrome或Chromium，或取消 PERENNIAL_BROWSER。',
  'Name a folder from which programs may be run: PERENNIAL_CACHE=/path/to/folder':
    '请指定允许运行程序的文件夹：PERENNIAL_CACHE=/path/to/folder',
  'no program may be run from {}, where the browser is unpacked (a file system mounted with noexec?)':
    '浏览器解开在 {}，但那里不允许运行程序（文件系统是否以noexec挂载？）',
  'PERENNIAL_BROWSER names {}, and there is no such program': 'PERENNIAL_BROWSER指定的 {} 不存在',
  'PERENNIAL_BROWSER names {}, a folder or a device, not a program':
    'PERENNIAL_BROWSER指定的 {} 是文件夹或设备，不是程序',
  'PERENNIAL_BROWSER names {}, a file that may not be run': 'PERENNIAL_BROWSER指定的 {} 是不能运行的文件',
  'the browser at {} does not start: {}': '浏览器 {} 无法启动：{}',
  'the browser cannot start its sandbox: this system forbids user namespaces':
    '浏览器无法启动沙箱：系统禁止用户命名空间',
  'Allow them: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0 (or kernel.unprivileged_userns_clone=1)':
    '请放开限制：sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0（或 kernel.unprivileged_userns_clone=1）',
  'the browser at {} lacks the library {}': '浏览器 {} 缺少程序库 {}',
  'there is no browser to print with': '没有可用来打印的浏览器',
  'the browser ended twice before its work was done': '浏览器两次未完成工作就已退出',
  'the page of the browser crashed twice': '浏览器的页面两次崩溃',
  'the browser stopped answering for {} seconds, twice': '浏览器两次在{}秒内没有响应',
  'Was it stopped? On a machine that is very busy, set PERENNIAL_BROWSER_PATIENCE to more seconds.':
    '是否有人暂停了它？机器很忙时，请把 PERENNIAL_BROWSER_PATIENCE 设为更多秒。',
  'Was it killed, or is memory short? A long report takes 1 to 2 GB. {}':
    '是否有人结束了它，或内存不足？长报告需要1至2 GB。{}',
  'Is memory short? A long report takes 1 to 2 GB. {}': '内存是否不足？长报告需要1至2 GB。{}',
  'Derive from the metrics that are observed.': '请从有观测值的指标推导。',
}
