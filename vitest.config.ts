import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}'],
    maxWorkers: 2,
    // A journey through the browser takes a while on a slow, busy machine.
    testTimeout: 60_000,
    // The embedded database, a real PostgreSQL and the browser each take seconds to come up on a slow machine.
    hookTimeout: 120_000,
    reporters: ['default', './tests/closing-line.ts'],
  },
})
