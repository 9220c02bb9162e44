/** After the next frame what was changed is on the screen. A tab behind others paints nothing, and is not waited for. */
export function nextPaint(): Promise<void> {
  return new Promise(resolve => {
    const atLast = setTimeout(resolve, 200)
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(atLast)
        resolve()
      }),
    )
  })
}
