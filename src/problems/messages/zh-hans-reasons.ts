/** Chinese translations of reasons: what was unexpected. `{}` stands for inserted text, in the same order; `{2}` where the order differs. */
export const reasons: Readonly<Record<string, string>> = {
  '`{}` or `{}`': '`{}` 或 `{}`',
  '`{}`, `{}` or `{}`': '`{}`、`{}` 或 `{}`',
  '`{}`, `{}`, `{}` or `{}`': '`{}`、`{}`、`{}` 或 `{}`',
  'Unexpected `{}` without `{}`': '`{}` 缺少 `{}`',
  'Unexpected asynchronous plugin in perennial.config.js, expected one that returns at once':
    'perennial.config.js 里有异步插件，应为立即返回的插件',
  'Unexpected directive `{}`, which Perennial has already': '指令 `{}` 是自带的，不能再定义',
  'Unexpected failure of a plugin of perennial.config.js: {}': 'perennial.config.js 的插件出错：{}',
  'Unexpected failure of the rule `{}`: {}': '规则 `{}` 出错：{}',
  'Unexpected failure of {}: {}': '{} 出错：{}',
  'Unexpected key `{}` in {}': '{2} 里没有键 `{1}`',
  'Unexpected page numbers that still move after four passes ({})': '排了四遍，页码仍在变动（{}）',
  'Unexpected value `{}` of the dimension `{}` of `{}`': '`{3}` 的维度 `{2}` 没有值 `{1}`',
  'Unexpected value `{}` of the dimension `{}`': '维度 `{2}` 没有值 `{1}`',
  'Unexpected value `{}`, {}': '值 `{}` 有误，{}',
  'Unexpected value `{}…`, {}': '值 `{}…` 有误，{}',
  'Unexpected value in {}: {}': '{} 中的值有误：{}',
  'Unexpected {} for `{}` in {}, expected {}: {}': '`{2}` 在 {3} 为 {1}，应为 {4}：{5}',
  'Unexpected {} for `{}`, expected {} as edition {} published it':
    '`{2}` 为 {1}，应与 {4} 版发布的 {3} 一致',
  'Unexpected {} of `{}` ({}) and `{}` ({})': '`{2}`（{3}）与 `{4}`（{5}）不能求{1}',
  'Unexpected {} of `{}` in {} for `{}` in {}': '`{4}`（{5}）与 `{2}`（{3}）不能求{1}',
  'Unexpected `{}`, a file, expected a place for what is built: move it, or name another folder with --out':
    '`{}` 是文件，那里应是放置构建结果的位置：请把它移走，或用 --out 另选文件夹',
  'Unexpected `{}`, a link that no build has made, expected a place for what is built: take it away, or name another folder with --out':
    '`{}` 是链接，并非构建所建，那里应是放置构建结果的位置：请移除它，或用 --out 另选文件夹',
  'Unexpected `{}`, which no build has made, expected a place for what is built: move it, or name another folder with --out, as a new one beside it':
    '`{}` 并非构建所写，那里应是放置构建结果的位置：请把它移走，或用 --out 另选文件夹，如在旁边新建一个',
  'Unexpected `{}`, a folder that no build has made, expected a place for what is built: name another folder with --out':
    '`{}` 不是构建生成的文件夹，不能用来存放成品，请用 --out 另选文件夹',
}
