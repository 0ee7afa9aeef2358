import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { onPath } from '../run/programs';

/** A screen that nobody sees, for browsers that draw only in a window: Xvfb, on a display of its own. */
export class Screen {
  private constructor(
    readonly display: string,
    private readonly server: ChildProcess,
  ) {}

  /** @returns null where there is no Xvfb, as on other systems than Linux */
  static async open(): Promise<Screen | null> {
    if (!onPath('Xvfb').some(existsSync)) return null;
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const number = await Promise.race([
      once(server.stdio[3] as Readable, 'data').then(([data]) => String(data).trim()),
      once(server, 'exit').then(() => ''),
    ]);
    if (!number) throw new Error('Screen: Xvfb ended without a display; run it by hand to see why.');
    return new Screen(`:${number}`, server);
  }

  close(): void {
    this.server.kill();
  }
}
