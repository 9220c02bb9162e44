/** Chinese translations of notes and expectations: how to fix a problem. */
export const notes: Readonly<Record<string, string>> = {
  'Did you mean `{}`?': '是不是想写 `{}`？',
  'A line under the chart.': '图下的一行说明。',
  'A style of the template lets a page number change the length of a line: give numbers a fixed width.':
    '模板样式让页码改变了行长：请给页码固定宽度。',
  'Give it a name of its own.': '请给它自己的名称。',
  '`--no-config` builds without it.': '加 `--no-config` 可不用它构建。',
  '`--no-config` checks without it.': '加 `--no-config` 可不用它检查。',
  'expected `error` or `warning`': '应为 `error` 或 `warning`',
  'expected `required`, `optional` or `none`': '应为 `required`、`optional` 或 `none`',
  'expected `text`, `leaf` or `container`': '应为 `text`、`leaf` 或 `container`',
  'expected a plugin, or `[plugin, options]`': '应为插件，或 `[插件, 选项]`',
  'expected {}': '应为 {}',
  'name another folder with --out': '用 --out 另选文件夹',
  'too many files are open on this system': '系统中打开的文件过多',
}
