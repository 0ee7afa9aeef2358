/**
 * `npm run test:engines`: a visit to the built page in every engine of browsers that is found or can be installed; writes `results.md`.
 * `-- firefox lesson` takes that step in that engine alone and leaves the results as they are; `-- --built` takes the page in `dist/` as it is.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveFolder } from '../browser/folderServer';
import { hasDebianPackages, installPackages } from '../run/programs';
import { runTool } from '../run/runTool';
import type { Engine, EngineKind, Installed } from './Engine';
import { KINDS } from './kinds';
import { answerWitnessed } from './pageWitness';
import { type Result, resultsTable } from './resultsTable';
import { Screen } from './Screen';
import { STEPS } from './steps';
import { Visit } from './Visit';

const SIZE = { width: 1200, height: 760 };
const DIST = process.env.PAGE_DIST ?? 'dist';
const RESULTS = 'tests/engines/results.md';
/** What each step leaves on the screen, to be looked at. */
const PICTURES = 'test-results/engines';

const words = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const isEngine = (word: string) => KINDS.some(({ name }) => name.toLowerCase() === word.toLowerCase());
const engines = words.filter(isEngine).map((word) => word.toLowerCase());
const parts = words.filter((word) => !isEngine(word));
const kinds = KINDS.filter(({ name }) => engines.length === 0 || engines.includes(name.toLowerCase()));
const steps = STEPS.filter(({ name }) => parts.length === 0 || parts.some((part) => name.includes(part)));
if (steps.length === 0) {
  const names = [...KINDS, ...STEPS].map(({ name }) => name).join(', ');
  console.error(`test:engines: "${parts.join(' ')}" is no engine and no step; there are ${names}.`);
  process.exit(2);
}

/** What is there of an engine, installed where it can be; or why it is skipped. */
function installed({ find, name, packages }: EngineKind): Installed | string {
  const found = find();
  if (found) return found;
  const list = packages.join(' ');
  if (!hasDebianPackages())
    return `not found, and installed only by root on Debian; install it, there as ${list}`;
  console.log(`${name}: none found; installing Debian's packages ${list}.`);
  return (installPackages(...packages) && find()) || `not found, and Debian's packages ${list} did not help`;
}

/** One step, with silence and no other host; what is wrong, or what there is to say. */
async function take(step: (typeof STEPS)[number], visit: Visit): Promise<{ ok: boolean; said: string }> {
  let said = '';
  let ok = true;
  try {
    said = (await step.go(visit)) ?? '';
  } catch (error) {
    ok = false;
    said = error instanceof Error ? error.message : String(error);
  }
  const heard = await visit.engine.said();
  return { ok: ok && heard.length === 0, said: [said, ...heard].filter(Boolean).join('; ') };
}

async function visitIn(name: string, engine: Engine, url: string): Promise<Result['steps']> {
  const visit = new Visit(engine, url);
  const taken: Result['steps'] = {};
  for (const step of steps) {
    const { ok, said } = await take(step, visit);
    taken[step.name] = { ok, said };
    console.log(`  ${ok ? 'passed' : 'FAILED'}: ${step.name}${said && ` (${said})`}`);
    const file = `${name} ${step.name}.png`.toLowerCase().replace(/[^a-z.]+/g, '-');
    writeFileSync(join(PICTURES, file), await engine.screenshot());
  }
  return taken;
}

async function resultOf(kind: EngineKind): Promise<Result> {
  const { name } = kind;
  const there = installed(kind);
  if (typeof there === 'string') {
    console.log(`${name}: skipped: ${there}.`);
    return { name, skipped: there, steps: {} };
  }
  const screen = there.windowed ? await Screen.open() : null;
  const server = await serveFolder(DIST, {}, there.witnessed ? answerWitnessed(DIST) : undefined);
  try {
    const engine = await there.open(SIZE, screen?.display);
    console.log(`${name} ${engine.version}`);
    try {
      return { name, version: engine.version, steps: await visitIn(name, engine, server.url) };
    } finally {
      await engine.close();
    }
  } finally {
    await server.stop();
    screen?.close();
  }
}

if (!process.argv.includes('--built') && !runTool('vite', ['build', '--logLevel', 'warn'])) process.exit(1);
mkdirSync(PICTURES, { recursive: true });
const results: Result[] = [];
for (const kind of kinds) results.push(await resultOf(kind));
if (words.length === 0) writeFileSync(RESULTS, resultsTable(results));

const failed = results.flatMap(({ steps }) => Object.values(steps)).filter(({ ok }) => !ok).length;
const passed = results.flatMap(({ steps }) => Object.values(steps)).length - failed;
for (const { name, skipped } of results) if (skipped) console.log(`skipped: ${name}: ${skipped}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
