/** Types for subset-font, which has none of its own. */
declare module 'subset-font' {
  interface Options {
    targetFormat?: 'sfnt' | 'woff2'
    noHinting?: boolean
    keepFeatures?: string[]
  }
  // biome-ignore lint/style/noDefaultExport: it is the package's export
  export default function subsetFont(font: Buffer, text: string, options?: Options): Promise<Buffer>
}
