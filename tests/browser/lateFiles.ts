import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DIST = process.env.PAGE_DIST ?? 'dist';

/** A script or a style sheet of the build by its name without what changes with its content: `Card.js`. */
const bare = (file: string) => file.replace(/-[\w-]{8}(\.\w+)$/, '$1');

/** What the page starts with, see `START` in `vite.config.ts`: without it there is none, and that is said by `startFailed`. */
const START = /^(main|first|slots|page|rolldown-runtime)-/;

/** What the build fetches when the page asks for it, as it stands in the built scripts. */
export class LateFiles {
  /** By the script that is asked for, `LessonTool` say: every late file it needs, itself the first. Names as they are served. */
  readonly parts: ReadonlyMap<string, readonly string[]>;
  /** All of them. */
  readonly files: ReadonlySet<string>;

  constructor() {
    const served = readdirSync(join(DIST, 'assets'));
    const first = new Set(
      [...readFileSync(join(DIST, 'index.html'), 'utf8').matchAll(/assets\/([\w.-]+\.(?:js|css))"/g)].map(
        ([, file = '']) => file,
      ),
    );
    for (const file of served) if (START.test(file)) first.add(file);
    const parts = new Map<string, string[]>();
    for (const script of served.filter((file) => file.endsWith('.js'))) {
      const text = readFileSync(join(DIST, 'assets', script), 'utf8');
      // The bundler writes what a script asks for as places in one list.
      const list = /m\.f=\[([^\]]*)\]/.exec(text)?.[1] ?? '';
      const all = [...list.matchAll(/"\.\/([^"]+)"/g)].map(([, file = '']) => file);
      for (const { 1: file = '', index } of text.matchAll(/import\(`\.\/([\w.-]+\.js)`\)/g)) {
        const places =
          /__vite__mapDeps\(\[([\d,]*)\]\)|,\[\],import\.meta/.exec(text.slice(index))?.[1] ?? '';
        if (first.has(file)) continue;
        const needs = places === '' ? [] : places.split(',').map((place) => all[Number(place)] ?? '');
        parts.set(bare(file).replace('.js', ''), [
          file,
          ...needs.filter((need) => need !== file && !first.has(need)),
        ]);
      }
    }
    this.parts = parts;
    this.files = new Set([...parts.values()].flat());
  }

  /** The late files of these parts. */
  of(names: readonly string[]): string[] {
    return [...new Set(names.flatMap((name) => this.parts.get(name) ?? []))];
  }
}
