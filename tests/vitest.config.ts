import { defineConfig } from 'vitest/config';

/** Two projects, so that the unit tests run without a browser and without a built site. */
export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: 'unit',
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/e2e/**'],
					testTimeout: 20_000,
				},
			},
			{
				test: {
					name: 'e2e',
					include: ['tests/e2e/**/*.test.ts'],
					globalSetup: 'tests/e2e/harness/setup.ts',
					testTimeout: 120_000,
					hookTimeout: 120_000,
					expect: { poll: { timeout: 20_000 } },
				},
			},
		],
	},
});
