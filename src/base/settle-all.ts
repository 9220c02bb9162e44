/** The results of all, or the first failure once none runs any more: nobody may still write where others tidy up. */
export async function settleAll<T>(running: Iterable<Promise<T>>): Promise<T[]> {
  const settled = await Promise.allSettled(running)
  const broken = settled.find(result => result.status === 'rejected')
  if (broken) throw broken.reason
  return settled.flatMap(result => (result.status === 'fulfilled' ? [result.value] : []))
}
