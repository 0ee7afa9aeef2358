import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['google-chrome', 'google-chrome-stable', 'chrome', 'chromium', 'chromium-browser'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** What the browser at `path` calls itself, or null when it does not run (a snap stub, a broken link). */
function version(path: string): string | null {
  if (!existsSync(path)) return null;
  // Chrome on Windows opens a window instead of answering; there, being present has to do.
  if (process.platform === 'win32') return path;
  const answer = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return answer.status === 0 ? answer.stdout.trim() : null;
}

function onPath(name: string): string[] {
  const ending = process.platform === 'win32' ? '.exe' : '';
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name + ending));
}

/** The first installed browser that runs: Chrome, Chromium, the test tool's own. */
function installed(): string | null {
  const candidates = [...NAMES.flatMap(onPath), ...PLACES, chromium.executablePath()];
  return candidates.find((path) => version(path) !== null) ?? null;
}

function run(command: string, args: string[]): boolean {
  console.log(`  ${command} ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    env,
    maxBuffer: 1 << 26,
    shell: process.platform === 'win32',
  });
  if (status !== 0) console.log(`${stdout ?? ''}${stderr ?? ''}`.trimEnd().split('\n').slice(-5).join('\n'));
  return status === 0;
}

const isRoot = () => process.getuid?.() === 0;
const hasApt = () => onPath('apt-get').some(existsSync);

/** Debian's package when root, the test tool's own elsewhere, or when Debian's is only a stub. */
function install(): void {
  if (isRoot() && hasApt()) {
    console.log("browser: none found; installing Debian's package chromium.");
    run('apt-get', ['update', '-q']);
    if (run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium']) && installed()) return;
  }
  console.log("browser: none found; installing the test tool's own Chromium.");
  run('npx', ['playwright', 'install', ...(isRoot() ? ['--with-deps'] : []), 'chromium']);
}

/**
 * Path of a Chromium or Chrome that runs; says which one, and installs one when there is none.
 * @throws Error when none can be found or installed.
 */
export function findBrowser(): string {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) {
    const name = version(wanted);
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
  console.log(`browser: ${version(path)} at ${path}.`);
  return path;
}
