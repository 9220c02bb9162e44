/** Measures the peak memory of this process and all its children together, in MB; undefined except on Linux. */
import { readdirSync, readFileSync } from 'node:fs'

export function watchMemory(): () => number | undefined {
  let peak: number | undefined
  const timer = setInterval(() => {
    const now = memoryOf(process.pid)
    if (now) peak = Math.max(peak ?? 0, now.own + now.children)
  }, 100)
  return () => {
    clearInterval(timer)
    return peak
  }
}

/** Returns the memory of a process and of all its descendants, in MB. */
export function memoryOf(root: number): { own: number; children: number } | undefined {
  try {
    const children = new Map<number, number[]>()
    const sizes = new Map<number, number>()
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue
      const status = read(`/proc/${name}/status`)
      const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1])
      sizes.set(Number(name), Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024)
      children.set(parent, [...(children.get(parent) ?? []), Number(name)])
    }
    const sum = (pid: number): number =>
      (sizes.get(pid) ?? 0) + (children.get(pid) ?? []).reduce((total, child) => total + sum(child), 0)
    const own = sizes.get(root) ?? 0
    return { own: Math.round(own), children: Math.round(sum(root) - own) }
  } catch {
    return undefined
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // The process has ended meanwhile.
    return ''
  }
}
