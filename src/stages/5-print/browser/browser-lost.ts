/** The browser went away while it worked: ended by the system or a person, crashed, or no longer answering. */

export type Loss = 'ended' | 'crashed' | 'silent'

export class BrowserLost extends Error {
  override name = 'BrowserLost'
  readonly loss: Loss

  constructor(loss: Loss, options?: ErrorOptions) {
    super(`the browser was lost: ${loss}`, options)
    this.loss = loss
  }
}
