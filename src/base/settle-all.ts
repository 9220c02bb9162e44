/** Like `Promise.all`, but rejects only after every promise has settled: the caller cleans up folders that the others may still write to. */
export async function settleAll<T>(running: Iterable<Promise<T>>): Promise<T[]> {
  const settled = await Promise.allSettled(running)
  const failure = settled.find(result => result.status === 'rejected')
  if (failure) throw failure.reason
  return settled.flatMap(result => (result.status === 'fulfilled' ? [result.value] : []))
}
