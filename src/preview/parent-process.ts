/** What a process beside the preview's knows of where it came from: what it was given, what it is told, and when it must end. */

/** Of SideProcess. */
export function givenByParent<T>(): T {
  return JSON.parse(process.argv[2] ?? '{}') as T
}

export function tellParent(message: object | string): void {
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined)
}

/** `stop` is called when it is asked to end, and when there is nobody any more who could ask. */
export function hearParent<T>(listener: (message: T) => void, stop: () => void): void {
  process.on('message', message => {
    if (message === 'stop') stop()
    else listener(message as T)
  })
  process.on('disconnect', stop)
  // Ctrl+C in a terminal is sent to every process: the first of them ends the others, in order.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)
}

/** Nothing is told or heard any more: the process ends with what it still does. */
export function leaveParent(): void {
  if (process.connected) process.disconnect()
}
