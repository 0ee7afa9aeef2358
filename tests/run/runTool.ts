import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Run one of the installed tools; what it says goes straight through.
 * @returns true when it ended well
 */
export function runTool(name: string, args: readonly string[], env: Record<string, string> = {}): boolean {
  const windows = process.platform === 'win32';
  const path = join('node_modules', '.bin', windows ? `${name}.cmd` : name);
  const { status } = spawnSync(path, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: windows,
  });
  return status === 0;
}
