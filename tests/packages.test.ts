import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
  version: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  dev?: boolean;
  hasInstallScript?: boolean;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked>;
};
const locked = Object.entries(packages).filter(([path]) => path !== '');
const shipped = locked.filter(([, { dev }]) => !dev);

/** Licences under which the packages of the page may be passed on with it. */
const OPEN = [
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-3-Clause',
  '0BSD',
  'OFL-1.1',
  '(MPL-2.0 OR Apache-2.0)',
] as const;
/** Say it in a file of their own, not in their package.json. */
const BY_HAND: Readonly<Record<string, string>> = { 'node_modules/webgl-constants': 'MIT' };

describe('the locked packages', () => {
  it('come from the registry, each with the digest of what it has to be', () => {
    expect(locked.length).toBeGreaterThan(100);
    for (const [path, { resolved, integrity }] of locked) {
      // Where none is named it is the registry.
      if (resolved !== undefined) expect(resolved, path).toMatch(/^https:\/\/registry\.npmjs\.org\//);
      expect(integrity, path).toMatch(/^sha512-/);
    }
  });

  it('run nothing when they are installed, so that npm ci may be told not to let them', () => {
    const scripts = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
    // esbuild's makes its command quicker to start; without it it works as well.
    expect(scripts).toEqual(['node_modules/esbuild']);
    expect(packages['node_modules/esbuild']?.dev).toBe(true);
  });

  it('may be passed on with the page', () => {
    for (const [path, { license = BY_HAND[path] }] of shipped) expect(OPEN, path).toContain(license);
  });
});
