/** Something that this machine lacks, and the one command or setting that mends it. Ends in exit code 3. */
export class MissingPart extends Error {
  override name = 'MissingPart'
  readonly remedy: string

  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super(message, options)
    this.remedy = remedy
  }
}
