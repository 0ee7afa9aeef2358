import { defineConfig } from '@playwright/test';

const port = Number(process.env.PAGE_PORT ?? 5170);

/**
 * Tests that look at the picture, or at what drawing it takes: they have every pixel of it. All others draw a quarter of the pixels a side, which is a
 * third to a half of their time without a GPU.
 */
const PICTURES =
  /(visual\/\w+|browser\/(camera|comparison|courses|editor|frames|glsl\w*|gpu|heat|layers|legend|page|patterns|programs|section|selecting|shown|sides|stage|start))\.spec\.ts$/;

/** Tests of the built page (`dist/`) in an installed Chromium, drawn in software so that they need no GPU. */
export default defineConfig({
  testDir: '.',
  // `npm run fuzz` alone asks for the last.
  testMatch: [
    'browser/**/*.spec.ts',
    'visual/**/*.spec.ts',
    ...(process.env.FUZZ ? ['fuzz/**/*.spec.ts'] : []),
  ],
  outputDir: '../test-results',
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // A frame of the whole leg takes about a second without a GPU.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    viewport: { width: 1200, height: 680 },
    colorScheme: 'light',
    actionTimeout: 30_000,
    // A page that has its own copy asks nobody else. `offline.spec.ts` lets it have one.
    serviceWorkers: 'block',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: [
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
        '--no-sandbox',
        '--disable-dev-shm-usage',
      ],
    },
  },
  projects: [
    { name: 'words', testIgnore: PICTURES, use: { deviceScaleFactor: 0.25 } },
    { name: 'pictures', testMatch: PICTURES, use: { deviceScaleFactor: 1 } },
  ],
  webServer: {
    command: `npx vite preview --outDir ${process.env.PAGE_DIST ?? 'dist'} --port ${port} --strictPort`,
    cwd: '..',
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
