/** Something this machine lacks, with the one command or setting that provides it (`remedy`). Ends the program with exit code 3. */
export class MissingPart extends Error {
  override name = 'MissingPart'
  readonly remedy: string

  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super(message, options)
    this.remedy = remedy
  }
}
