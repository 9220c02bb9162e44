/** Chinese translations of command results: progress, tables, lists of remaining work, comparisons. */
export const results: Readonly<Record<string, string>> = {
  'Unexpected request': '无法识别的请求',
  'too large': '请求过大',
  // build
  read: '读取',
  compose: '编排',
  images: '图片',
  '{} sizes': '{} 种尺寸',
  '{} of {} sizes': '共 {2} 种尺寸，已完成 {1} 种',
  '{} sizes, metadata removed from {} pictures: {}': '{} 种尺寸，已从 {} 张图片中删除元数据：{}',
  print: '印刷版',
  'pass {}, {} pages': '第 {} 遍，{} 页',
  '{} notes of {} at its end, too dense for the margin': '{2} 的 {1} 条注释过密，移至章末',
  finish: '完成 PDF',
  web: '网页版',
  check: '检查',
  publish: '发布',
  '{} pages': '{} 页',

  // check --fix

  // dev

  // figures

  // lock

  // new

  // review

  // diff

  // init
}
