/** Work that waits for the work before it; what fails is told and keeps nothing up. */
export function inTurn(): (work: () => Promise<void>) => void {
  let queue: Promise<unknown> = Promise.resolve()
  return work => {
    queue = queue.then(work).catch(error => console.error(error))
  }
}
