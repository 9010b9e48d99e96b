import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') };
const exclude = ['**/node_modules/**', '**/.next/**', '**/.stoa*/**', 'e2e/**'];

export default defineConfig({
  test: {
    reporters: process.env.STOA_TEST_REPORT
      ? ['default', ['json', { outputFile: process.env.STOA_TEST_REPORT }]]
      : ['default'],
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: [...exclude, '**/*.db.test.ts'],
          // Pure code leaves nothing behind: one load of it serves all files, in a third of the time.
          isolate: false,
          // Property tests try hundreds of cases: on a busy machine that is more than the usual 5 s.
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'db',
          include: ['**/*.db.test.ts'],
          exclude,
          globalSetup: './vitest.stores.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Two cores, each file with databases of its own; some of them mostly wait.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
