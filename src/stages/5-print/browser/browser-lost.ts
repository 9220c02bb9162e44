/** The error for a browser that went away during its work: ended from outside, crashed, or no longer answering. */

export type Loss = 'ended' | 'crashed' | 'silent'

export class BrowserLost extends Error {
  override name = 'BrowserLost'
  readonly loss: Loss

  constructor(loss: Loss, options?: ErrorOptions) {
    super(`the browser was lost: ${loss}`, options)
    this.loss = loss
  }
}
