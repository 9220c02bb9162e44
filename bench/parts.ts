/** `npm run bench`: measures builds, then the preview. `npm run bench -- preview` and `-- build` run only one part. */
const [part] = process.argv.slice(2)
if (part !== undefined && part !== 'build' && part !== 'preview') {
  console.error(`Unexpected part \`${part}\`, expected build or preview`)
  process.exit(2)
}
if (part !== 'preview') await import('./bench.ts')
if (part !== 'build') await (await import('./preview.ts')).benchPreview()
