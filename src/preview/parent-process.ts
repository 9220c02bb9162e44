/** The child's side of a SideProcess: its options, its messages, and when it must end. */

/** Returns the options that SideProcess passed on the command line. */
export function optionsFromParent<T>(): T {
  return JSON.parse(process.argv[2] ?? '{}') as T
}

export function sendToParent(message: object | string): void {
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined)
}

/** `stop` is called when the parent asks this process to end, and when the parent has gone. */
export function listenToParent<T>(listener: (message: T) => void, stop: () => void): void {
  process.on('message', message => {
    if (message === 'stop') stop()
    else listener(message as T)
  })
  process.on('disconnect', stop)
  // A terminal sends Ctrl+C to every process of its group; the parent ends its children in order, so they ignore it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)
}

/** Closes the connection to the parent, so that this process ends with its running work. */
export function disconnectFromParent(): void {
  if (process.connected) process.disconnect()
}
