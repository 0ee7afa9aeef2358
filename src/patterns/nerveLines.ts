import * as z from 'zod/mini';
import { shown } from '../leg/shown';
import { isEntry } from './contentReader';
import type { CourseStation } from './courseLines';

/** The lines of `models/look-alikes.json`'s nerves through the shipped leg, as `npm run model:nerves` works them out. */
export const NERVE_LINES_FILE = 'models/nerve-lines.json';
const VERSION = 1;

const number = z.number();
const NerveLinesSchema = z.object({
  vertices: number,
  triangles: number,
  lines: z.array(
    z.object({
      id: z.string(),
      listed: z.string(),
      line: z.array(z.tuple([number, number, number, number])).check(z.minLength(2)),
    }),
  ),
});

export interface NerveLines {
  /** Of the skin of the leg through which they run. */
  vertices: number;
  triangles: number;
  /** A nerve or a branch of the nerve `listed`; millimetres. */
  lines: readonly { id: string; listed: string; line: readonly CourseStation[] }[];
}

/** The text of the file, a line of the file for a line of the leg. */
export function nerveLinesText({ lines, ...skin }: NerveLines): string {
  const rows = lines.map((line) => `  ${JSON.stringify(line)}`).join(',\n');
  return `{"version":${VERSION},"vertices":${skin.vertices},"triangles":${skin.triangles},"lines":[\n${rows}\n]}\n`;
}

/** @throws Error in one sentence when it is no such file */
export function readNerveLines(json: unknown): NerveLines {
  const read = NerveLinesSchema.safeParse(json);
  const version = isEntry(json) ? json.version : undefined;
  if (version === VERSION && read.success) return read.data;
  throw new Error(
    `${NERVE_LINES_FILE}: ${version === VERSION ? 'an entry is damaged' : `version is ${shown(version)} and this page reads version ${VERSION}`}; build it anew with npm run model:nerves.`,
  );
}
