/** A spreadsheet evaluates no field of the CSV as a formula; numbers stay numbers. */
import { expect, test } from 'vitest'
import { inertText } from '../../../src/editions/data-book/inert-text.ts'
import { csv } from '../../../src/editions/data-book/table.ts'

test.each(['=HYPERLINK(1)', '+1+cmd|calc', '-2+3', '@SUM(A1)', ' =1+1', '＝１＋１', '-note'])(
  '%j gets an apostrophe',
  text => {
    expect(inertText(text)).toBe(`'${text}`)
  },
)

test.each(['-21.5', '+41%', '-1,234.5', '5', 'a=b', 'North-west', '2019–2021', '518.8亿', ''])(
  '%j stays as it is',
  text => {
    expect(inertText(text)).toBe(text)
  },
)

test('a formula after another separator, or on another line, is inert too', () => {
  expect(inertText('iron;=cmd()')).toBe("iron;'=cmd()")
  expect(inertText('iron\n@cmd()')).toBe("iron\n'@cmd()")
  const lines = csv({ head: ['title'], body: [['=1'], [-5], ['a;b']] }).split('\r\n')
  expect(lines.slice(0, 4)).toEqual(['\uFEFFtitle', "'=1", '-5', '"a;b"'])
})
