/** Chinese translations of notes and expectations: how to fix a problem. */
export const notes: Readonly<Record<string, string>> = {
  'A line under the chart.': '图下的一行说明。',
  'name another folder with --out': '用 --out 另选文件夹',
  'too many files are open on this system': '系统中打开的文件过多',
}
