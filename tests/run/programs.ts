import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What the program at `path` calls itself, or null when it does not run (a snap stub, a broken link). */
export function versionOf(path: string): string | null {
  if (!existsSync(path)) return null;
  // Browsers on Windows open a window instead of answering; there, being present has to do.
  if (process.platform === 'win32') return path;
  const answer = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return answer.status === 0 ? answer.stdout.trim() : null;
}

/** Where a program of this name would lie. */
export function onPath(name: string): string[] {
  const ending = process.platform === 'win32' ? '.exe' : '';
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name + ending));
}

/** Run a program quietly; of one that fails the last lines are said. */
export function runQuietly(command: string, args: string[]): boolean {
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

export const isRoot = () => process.getuid?.() === 0;
/** Packages of Debian can be installed by whoever runs this. */
export const hasDebianPackages = () => isRoot() && onPath('apt-get').some(existsSync);

/** Install packages of Debian; true when all of them are there. */
export function installPackages(...packages: string[]): boolean {
  runQuietly('apt-get', ['update', '-q']);
  return runQuietly('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages]);
}
