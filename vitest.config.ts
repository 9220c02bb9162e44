import { availableParallelism } from 'node:os'
import { defineConfig, type ViteUserConfig } from 'vitest/config'
import { LongestFirst } from './test/support/longest-first.ts'

const config: ViteUserConfig = defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // A worker keeps the compiled program loaded and warm from file to file: a cold build takes almost twice the time.
    isolate: false,
    // More than there are cores, because many tests wait for a browser, a preview or a process that is silent.
    maxWorkers: Math.min(availableParallelism() + 2, 8),
    // Each of thousands of checks leaves much behind that is short-lived.
    execArgv: ['--max-semi-space-size=64'],
    sequence: { sequencer: LongestFirst },
    server: { deps: { external: [/\/dist\//] } },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', ['json', { outputFile: 'build/.test-results.json' }]],
  },
})

// biome-ignore lint/style/noDefaultExport: Vitest reads the default export.
export default config
