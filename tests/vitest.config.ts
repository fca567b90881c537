import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '..')

export default defineConfig({
  root,
  resolve: { alias: { '@': root, 'server-only': path.join(root, 'node_modules/server-only/empty.js') } },
  test: {
    setupFiles: ['tests/support/silent-console.ts'],
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/{unit,architecture}/**/*.test.{ts,tsx}'] } },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['tests/db/**/*.test.ts'],
          globalSetup: ['tests/support/template-database.ts'],
          setupFiles: ['tests/support/database.ts'],
          testTimeout: 20_000,
          // Loading a whole region before the tests of it.
          hookTimeout: 30_000,
        },
      },
      // The production build on a database of its own; what takes long there is bounded by the test itself.
      ...['faults', 'fuzz'].map((name) => ({
        extends: true as const,
        test: { name, include: [`tests/${name}/**/*.test.ts`], testTimeout: 300_000, hookTimeout: 180_000, fileParallelism: false },
      })),
    ],
  },
})
