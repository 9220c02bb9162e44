/** Chinese translations of command results: progress, tables, lists of remaining work, comparisons. */
export const results: Readonly<Record<string, string>> = {
  'Unexpected request': '无法识别的请求',
  'too large': '请求过大',
  // build
  '{} sizes': '{} 种尺寸',
  '{} of {} sizes': '共 {2} 种尺寸，已完成 {1} 种',
  '{} sizes, metadata removed from {} pictures: {}': '{} 种尺寸，已从 {} 张图片中删除元数据：{}',
  check: '检查',

  // check --fix

  // dev

  // figures

  // lock

  // new

  // review

  // diff

  // init
}
