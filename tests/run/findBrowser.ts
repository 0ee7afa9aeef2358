import { chromium } from '@playwright/test';
import { hasDebianPackages, installPackages, isRoot, onPath, runQuietly, versionOf } from './programs';

const NAMES = ['google-chrome', 'google-chrome-stable', 'chrome', 'chromium', 'chromium-browser'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** The first installed browser that runs: Chrome, Chromium, the test tool's own. */
function installed(): string | null {
  const candidates = [...NAMES.flatMap(onPath), ...PLACES, chromium.executablePath()];
  return candidates.find((path) => versionOf(path) !== null) ?? null;
}

/** Debian's package when root, the test tool's own elsewhere, or when Debian's is only a stub. */
function install(): void {
  if (hasDebianPackages()) {
    console.log("browser: none found; installing Debian's package chromium.");
    if (installPackages('chromium') && installed()) return;
  }
  console.log("browser: none found; installing the test tool's own Chromium.");
  runQuietly('npx', ['playwright', 'install', ...(isRoot() ? ['--with-deps'] : []), 'chromium']);
}

/**
 * Path of a Chromium or Chrome that runs; says which one, and installs one when there is none.
 * @throws Error when none can be found or installed.
 */
export function findBrowser(): string {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) {
    const name = versionOf(wanted);
    if (name === null)
      throw new Error(
        `browser: CHROMIUM_PATH is ${wanted} and that does not run; correct it or unset it to have one found.`,
      );
    console.log(`browser: ${name}, from CHROMIUM_PATH.`);
    return wanted;
  }
  if (installed() === null) install();
  const path = installed();
  if (path === null)
    throw new Error(
      'browser: none found and none could be installed; install Chrome or Chromium, or set CHROMIUM_PATH to one.',
    );
  console.log(`browser: ${versionOf(path)} at ${path}.`);
  return path;
}
