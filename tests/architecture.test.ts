import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Folders of `src/` from the ground up: a file may import from its own folder and from any rank below its own. */
const RANKS: readonly (readonly string[])[] = [
  ['geometry', 'gpu'],
  ['leg'],
  ['words'],
  ['view'],
  ['patterns', 'embed'],
  ['scene'],
  ['list', 'platform'],
  ['search', 'card'],
  ['handout'],
  ['quiz'],
  ['finder', 'lessons', 'patternEditor', 'tune'],
  ['page'],
];

/** Folders that are plain numbers: those of the page run in Node, page and worker alike. */
const PLAIN = /^(src\/geometry|models\/build\/geometry)\//;
const FRAMEWORKS = /^(react|react-dom|@react-three\/|leva|lucide-react|react-aria-components)/;

const rankOf = (folder: string) => RANKS.findIndex((rank) => rank.includes(folder));

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|glsl)$/.test(name))
    .map((name) => join(folder, name));
}

/** What a source file imports, as written: static, dynamic, re-exported, and workers. */
function importsOf(text: string): string[] {
  const patterns = [
    /\b(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]/g,
    /\bimport\s*\(?\s*['"]([^'"]+)['"]/g,
    /new URL\(\s*['"]([^'"]+)['"]\s*,\s*import\.meta\.url/g,
  ];
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
}

interface Import {
  /** The importing file, from the repository's root. */
  file: string;
  /** As written, and as a path from the root when it is relative. */
  written: string;
  target: string | null;
}

const imports: Import[] = [...filesBelow('src'), ...filesBelow('models')].flatMap((file) =>
  importsOf(readFileSync(file, 'utf8')).map((written) => ({
    file: file.split(sep).join('/'),
    written,
    target: written.startsWith('.')
      ? relative('.', join(dirname(file), written))
          .split(sep)
          .join('/')
      : null,
  })),
);

const files = new Set(imports.map(({ file }) => file));

/** Whether a file takes only types from another, which are gone when it runs. */
const isType = (file: string, written: string) =>
  readFileSync(file, 'utf8').includes('import type') &&
  !new RegExp(`import (?!type)[^;]*?from '${written.replaceAll('.', '\\.')}'`).test(
    readFileSync(file, 'utf8'),
  );

const folderIn = (root: string, path: string) => {
  const parts = path.split('/');
  return parts[0] === root && parts.length > 2 ? (parts[1] ?? null) : null;
};

describe('imports point one way', () => {
  it('finds imports at all', () => {
    expect(imports.filter((i) => i.target?.startsWith('src/')).length).toBeGreaterThan(50);
  });

  it('knows the rank of every folder of src', () => {
    const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((f) => f.name).filter((name) => rankOf(name) < 0)).toEqual([]);
  });

  it('from the page down to the geometry, never up and never across', () => {
    const wrong = imports.filter(({ file, target }) => {
      const from = folderIn('src', file);
      const to = target && folderIn('src', target);
      return from && to && from !== to && rankOf(to) >= rankOf(from);
    });
    expect(wrong.map((i) => `${i.file} imports ${i.written}`)).toEqual([]);
  });

  it('never from src into the build, the tests or main.ts', () => {
    const wrong = imports.filter(
      ({ file, target }) =>
        file.startsWith('src/') && /^(models\/build|tests)\/|^src\/main/.test(target ?? ''),
    );
    expect(wrong.map((i) => `${i.file} imports ${i.written}`)).toEqual([]);
  });

  it('from the build only into geometry, leg, patterns and the defaults of the view', () => {
    const wrong = imports.filter(({ file, target }) => {
      const to = target && folderIn('src', target);
      return file.startsWith('models/') && to && !['geometry', 'leg', 'view', 'patterns'].includes(to);
    });
    expect(wrong.map((i) => `${i.file} imports ${i.written}`)).toEqual([]);
  });

  it('keeps React and its company out of the folders of plain numbers', () => {
    const wrong = imports.filter(({ file, written }) => PLAIN.test(file) && FRAMEWORKS.test(written));
    expect(wrong.map((i) => `${i.file} imports ${i.written}`)).toEqual([]);
  });

  it('deletes the knobs without breaking the rest: only the page may open it', () => {
    const wrong = imports.filter(
      ({ file, target }) => target?.startsWith('src/tune/') && !/^src\/(tune|page)\//.test(file),
    );
    expect(wrong.map((i) => `${i.file} imports ${i.written}`)).toEqual([]);
  });
});

describe('what the build runs in Node', () => {
  it('imports nothing that only the bundler understands, by however many steps', () => {
    const seen = new Set(imports.map(({ file }) => file).filter((file) => file.startsWith('models/')));
    const wrong: string[] = [];
    for (const file of seen)
      for (const { written, target } of imports.filter((one) => one.file === file)) {
        if (/\?(raw|worker)|(?<!\.json)\?url/.test(written)) wrong.push(`${file} imports ${written}`);
        const next = ['.ts', '.tsx'].map((end) => `${target}${end}`).find((path) => files.has(path));
        if (next && !isType(file, written)) seen.add(next);
      }
    expect(seen.size).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });
});

describe('parts of the page that come later', () => {
  /** Text without its comments, in which an import is an example. */
  const code = (file: string) => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const src = filesBelow('src').map((file) => file.split(sep).join('/'));

  it('are made in one way, `part`, that says what has not come: none with `lazy`', () => {
    expect(src.filter((file) => /\blazy\(/.test(code(file)))).toEqual([]);
  });

  it('stand in one table, but for those of the first picture and what is no component', () => {
    const askers = src
      .filter((file) => /^src\/(page|scene)\//.test(file) && /\bimport\(/.test(code(file)))
      .sort();
    expect(askers).toEqual([
      'src/page/Pointer.tsx',
      'src/page/laterParts.tsx',
      'src/page/programAnswers.ts',
      'src/page/waitForPicture.ts',
      'src/scene/firstPicture.ts',
      'src/scene/markersChunk.ts',
      'src/scene/sectionChunk.ts',
      'src/scene/skin/Skin.tsx',
      'src/scene/structures/AttachmentAreas.ts',
    ]);
  });
});

describe('stores', () => {
  it('stand each in the table of `src/README.md`, with what it holds and who writes it', () => {
    const table = readFileSync('src/README.md', 'utf8').split('## Where state is')[1] ?? '';
    const named = [...table.matchAll(/`(?:[\w/]+\/)?(\w+\.ts)`/g)].map(([, name]) => name);
    const stores = filesBelow('src').filter((file) => /\bcreateStore</.test(readFileSync(file, 'utf8')));
    expect(stores.length).toBeGreaterThan(0);
    expect(stores.filter((file) => !named.includes(file.split(sep).at(-1)))).toEqual([]);
  });
});

describe('files', () => {
  const files = ['src', 'models', 'shaders', 'tests'].flatMap(filesBelow);

  it('are named after what they hold: no index, utils, helpers or common', () => {
    expect(files.filter((file) => /[/\\](index|utils?|helpers?|common)\.\w+$/.test(file))).toEqual([]);
  });
});
