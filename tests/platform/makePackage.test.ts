import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FILE_LIST, makePackage } from '../../src/platform/makePackage';
import type { PackageContent } from '../../src/platform/packageContent';

const INDEX = `<html><head><meta http-equiv="Content-Security-Policy" content="default-src 'self'" /></head></html>`;
const SITE: Readonly<Record<string, string>> = {
  'index.html': INDEX,
  'assets/a.js': 'a'.repeat(5000),
  'icon.png': 'picture',
  'lessons/a.lesson.json': 'of the page',
};
const CONTENT: PackageContent = {
  id: 'a',
  title: { de: 'Wade', fr: 'Mollet' },
  summary: {},
  start: 'lesson=a',
  lesson: 'a',
  scored: false,
  files: { 'lessons/a.lesson.json': 'of the person' },
};

/** Paths that do not come, and how long the others take, milliseconds. */
let missing: string[] = [];
beforeEach(() => {
  missing = [];
  vi.stubGlobal('document', { baseURI: 'https://leg.example/page/' });
  vi.stubGlobal('fetch', async (url: URL) => {
    const path = url.href.replace('https://leg.example/page/', '');
    if (missing.includes(path)) return new Response(null, { status: 404 });
    await new Promise((resolve) => setTimeout(resolve, 2));
    return new Response(path === FILE_LIST ? JSON.stringify(Object.keys(SITE)) : SITE[path]);
  });
});
afterEach(() => vi.unstubAllGlobals());

it('holds each file of the page once, that of the person before that of the page, and counts them', async () => {
  const counted: number[] = [];
  const zip = await makePackage('scorm12', CONTENT, 'es', (done, all) => counted.push(done / all));
  const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
  const text = (path: string) => new TextDecoder().decode(files[path]);
  expect(Object.keys(files).sort()).toEqual(
    [
      'assets/a.js',
      'icon.png',
      'imsmanifest.xml',
      'index.html',
      'lessons/a.lesson.json',
      'package.js',
    ].sort(),
  );
  expect(text('assets/a.js')).toBe(SITE['assets/a.js']);
  expect(text('lessons/a.lesson.json')).toBe('of the person');
  expect(text('index.html')).toContain('./package.js');
  expect(text('imsmanifest.xml')).toContain('<title>Wade</title>');
  expect(text('imsmanifest.xml')).not.toContain('masteryscore');
  expect(zip.size).toBeLessThan(4000);
  expect(counted).toEqual([1 / 3, 2 / 3, 1]);
});

it('names course and unit by the address of the page', async () => {
  const files = unzipSync(new Uint8Array(await (await makePackage('cmi5', CONTENT, 'en')).arrayBuffer()));
  expect(new TextDecoder().decode(files['cmi5.xml'])).toContain(
    'id="https://leg.example/page/?lesson=a#course"',
  );
});

it.each(['icon.png', FILE_LIST, 'index.html'])(
  'says which file did not come, and nothing after it: %s',
  async (path) => {
    missing = [path];
    const counted: number[] = [];
    await expect(makePackage('cmi5', CONTENT, 'en', (done) => counted.push(done))).rejects.toThrow(
      `The package could not be made: ${path} could not be loaded.`,
    );
    const said = counted.length;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(counted).toHaveLength(said);
  },
);
