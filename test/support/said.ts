/** What a command says while it runs in this process. */
import { vi } from 'vitest'

export interface Said {
  code: number
  stdout: string
  stderr: string
}

export async function said(command: () => Promise<number>): Promise<Said> {
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
