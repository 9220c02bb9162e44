/** Captures the output of a command that runs in this process. */
import { vi } from 'vitest'

export interface CapturedOutput {
  code: number
  stdout: string
  stderr: string
}

export async function captureOutput(command: () => Promise<number>): Promise<CapturedOutput> {
  const texts = { stdout: '', stderr: '' }
  const spies = (['stdout', 'stderr'] as const).map(name =>
    vi.spyOn(process[name], 'write').mockImplementation(text => {
      texts[name] += String(text)
      return true
    }),
  )
  try {
    return { code: await command(), ...texts }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}
