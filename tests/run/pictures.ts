/** `npm run test:pictures`: the picture tests alone, on a fresh build; with `-- --update` their baselines are taken again. */
import { findBrowser } from './findBrowser';
import { freePort } from './freePort';
import { runTool } from './runTool';

const env = {
  CHROMIUM_PATH: findBrowser(),
  PAGE_PORT: String(await freePort()),
  UPDATE_PICTURES: process.argv.includes('--update') ? '1' : '0',
};
const built = runTool('vite', ['build', '--logLevel', 'warn']);
const ok = built && runTool('playwright', ['test', '-c', 'tests/playwright.config.ts', 'visual/'], env);
process.exitCode = ok ? 0 : 1;
