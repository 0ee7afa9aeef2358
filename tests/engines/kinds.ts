import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../run/findBrowser';
import { onPath, versionOf } from '../run/programs';
import type { EngineKind } from './Engine';
import { PuppeteerEngine } from './PuppeteerEngine';
import { WebKitEngine } from './WebKitEngine';

const FIREFOX = [
  ...['firefox', 'firefox-esr'].flatMap(onPath),
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Folders of the libraries of Debian's machines, in which WebKitGTK has its small browser. */
const LIBRARIES = '/usr/lib';

function webKit(): { driver: string; browser: string } | null {
  const driver = onPath('WebKitWebDriver').find(existsSync);
  const browser =
    existsSync(LIBRARIES) &&
    readdirSync(LIBRARIES)
      .filter((name) => name.endsWith('-linux-gnu'))
      .flatMap((machine) =>
        ['4.1', '4.0', '6.0'].map((api) => join(LIBRARIES, machine, `webkit2gtk-${api}`, 'MiniBrowser')),
      )
      .find(existsSync);
  return driver && browser ? { driver, browser } : null;
}

/** Engines in the order of the table. */
export const KINDS: readonly EngineKind[] = [
  {
    name: 'Chromium',
    packages: ['chromium'],
    find() {
      const path = findBrowser();
      return {
        windowed: false,
        witnessed: false,
        open: (size) => PuppeteerEngine.open('chrome', path, size),
      };
    },
  },
  {
    name: 'Firefox',
    packages: ['firefox-esr', 'xvfb', 'libgl1-mesa-dri', 'libegl1'],
    find() {
      const path = FIREFOX.find((path) => versionOf(path) !== null);
      if (path === undefined) return null;
      return {
        windowed: true,
        witnessed: false,
        open: (size, display) => PuppeteerEngine.open('firefox', path, size, display),
      };
    },
  },
  {
    name: 'WebKitGTK',
    packages: ['webkit2gtk-driver', 'xvfb', 'libgl1-mesa-dri', 'libegl1'],
    find() {
      const paths = webKit();
      if (paths === null) return null;
      return {
        windowed: true,
        witnessed: true,
        open: (size, display) => WebKitEngine.open(paths, size, display),
      };
    },
  },
];
