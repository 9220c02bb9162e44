import { defineConfig, type ViteUserConfig } from 'vitest/config'

const config: ViteUserConfig = defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Printing starts a real browser; two cores carry two of them.
    maxWorkers: 2,
    server: { deps: { external: [/\/dist\//] } },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', ['json', { outputFile: 'build/.test-results.json' }]],
  },
})

// biome-ignore lint/style/noDefaultExport: Vitest reads the default export.
export default config
