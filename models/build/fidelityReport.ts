import type { BestPossible } from './bestPossible';
import type { CatalogueEntry } from './catalogue';
import type { Closeness, Overlap, StructureFidelity } from './fidelity';
import type { SkinFidelity } from './skinFidelity';

/** What the report is written from. */
export interface FidelityInput {
  rows: Row[];
  muscleOverlaps: Overlap[];
  skin: SkinFidelity;
  /** Topology of the skin is a closed manifold in one piece. */
  skinClosed: boolean;
  bytes: number;
  triangles: number;
  skinVertices: number;
  missing: string[];
  figures: string;
}

/** A structure with how near it is, and, for large muscles, how near it could be. */
interface Row {
  entry: CatalogueEntry;
  fidelity: StructureFidelity;
  best?: BestPossible;
}

/** Bars of large structures. */
const LARGE = { dice: 0.95, meanMm: 0.8, p95Mm: 3 };

const LONG_BONES = new Set(['femur', 'tibia', 'fibula']);

/** Long bones and muscles of more than 20 cm3 have the strict bars. */
export const isLarge = ({ kind, id }: CatalogueEntry, volumeCm3: number): boolean =>
  LONG_BONES.has(id) || (kind === 'muscle' && volumeCm3 > 20);

interface Bar {
  what: string;
  bar: string;
  value: string;
  met: boolean;
  /** What a perfect model could reach, where sharing space sets a limit. */
  best?: string;
}

/** Bars that contested space limits. */
const POSSIBLE: Record<string, (c: Closeness) => boolean> = {
  'large: mean distance': ({ meanMm }) => meanMm <= LARGE.meanMm,
  'large: 95th percentile': ({ p95Mm }) => p95Mm <= LARGE.p95Mm,
  'large: Dice': ({ dice }) => dice >= LARGE.dice,
};

/** The bars of the model and whether each is met. */
export function barsOf(input: FidelityInput): Bar[] {
  const large = input.rows.filter(({ entry, fidelity }) => isLarge(entry, fidelity.referenceVolume));
  const rest = input.rows.filter((row) => !large.includes(row));
  const all = (rows: typeof large, test: (f: StructureFidelity) => boolean): [string, boolean] => {
    const met = rows.filter(({ fidelity }) => test(fidelity)).length;
    return [`${met} of ${rows.length}`, met === rows.length];
  };
  const bar = (what: string, limit: string, [value, met]: [string, boolean]): Bar => ({
    what,
    bar: limit,
    value,
    met,
  });
  const possible = (test: (c: Closeness) => boolean): string =>
    `${large.filter(({ best }) => !best || test(best.alone)).length} of ${large.length}`;
  const closenessBars = (note: string, of: (f: StructureFidelity) => Closeness): Bar[] => [
    bar(
      `large: mean distance${note}`,
      '<= 0.8 mm',
      all(large, (f) => of(f).meanMm <= LARGE.meanMm),
    ),
    bar(
      `large: 95th percentile${note}`,
      '<= 3 mm',
      all(large, (f) => of(f).p95Mm <= LARGE.p95Mm),
    ),
    bar(
      `large: Dice${note}`,
      '>= 0.95',
      all(large, (f) => of(f).dice >= LARGE.dice),
    ),
    bar(
      `the rest: mean distance${note}`,
      '<= 1.2 mm',
      all(rest, (f) => of(f).meanMm <= 1.2),
    ),
  ];
  const worst = input.muscleOverlaps[0];
  const overlapping = input.muscleOverlaps.filter(({ share }) => share > 0.005).length;
  const { skin } = input;
  return [
    bar('structures present', 'all', [
      input.missing.length === 0 ? 'all' : `missing ${input.missing.join(', ')}`,
      input.missing.length === 0,
    ]),
    bar(
      'one connected piece each',
      'all',
      all(input.rows, (f) => f.pieces === 1),
    ),
    ...closenessBars('', (f) => f.whole).map((row) => {
      const test = POSSIBLE[row.what];
      return test ? { ...row, best: possible(test) } : row;
    }),
    ...closenessBars(', uncontested', (f) => f.uncontested),
    bar('overlap of two muscles, share of the smaller', '<= 0.5 %', [
      worst
        ? `${overlapping} pairs above; worst ${(100 * worst.share).toFixed(2)} % (${worst.a}, ${worst.b})`
        : 'none',
      overlapping === 0,
    ]),
    bar('skin encloses all but the cut ends', 'all', [
      skin.outside.length === 0
        ? 'all'
        : skin.outside.map(({ id, vertices }) => `${id} ${vertices}`).join(', '),
      skin.outside.length === 0,
    ]),
    bar('skin over muscles of the limb', '3 to 25 mm', [
      `${skin.thickness.least.toFixed(1)} to ${skin.thickness.most.toFixed(1)} mm, median ${skin.thickness.median.toFixed(1)}, ${(100 * skin.within).toFixed(1)} % within`,
      skin.within === 1,
    ]),
    bar('skin: one closed manifold', 'yes', [input.skinClosed ? 'yes' : 'no', input.skinClosed]),
    bar('skin: longest edge', '<= 12 mm', [`${skin.longestEdgeMm.toFixed(1)} mm`, skin.longestEdgeMm <= 12]),
    bar('skin: vertices', '30,000 to 60,000', [
      input.skinVertices.toLocaleString('en'),
      input.skinVertices >= 30000 && input.skinVertices <= 60000,
    ]),
    bar('triangles in all', '<= 300,000', [input.triangles.toLocaleString('en'), input.triangles <= 300_000]),
    bar('size of leg.glb', '<= 3.0 MB', [`${(input.bytes / 1e6).toFixed(2)} MB`, input.bytes <= 3e6]),
  ];
}

const closenessCells = ({ dice, meanMm, p95Mm }: Closeness): string => {
  const cell = (value: string, missed: boolean): string => (missed ? `**${value}**` : value);
  return [
    cell(dice.toFixed(3), dice < LARGE.dice),
    cell(meanMm.toFixed(2), meanMm > LARGE.meanMm),
    cell(p95Mm.toFixed(2), p95Mm > LARGE.p95Mm),
  ].join(' | ');
};

const bestRow = ({ entry, fidelity, best }: Row): string[] =>
  best
    ? [
        `| ${entry.english ?? entry.id} | ${closenessCells(best.alone)} | ${closenessCells(best.shared)} | ${closenessCells(fidelity.whole)} |`,
      ]
    : [];

/** The text of models/fidelity.md. */
export function fidelityReport(input: FidelityInput): string {
  const row = ({ entry, fidelity: f }: Row): string =>
    `| ${entry.english ?? entry.id} | ${entry.kind} | ${f.referenceVolume.toFixed(1)} | ${(f.volume / f.referenceVolume).toFixed(3)} | ${f.whole.dice.toFixed(3)} | ${f.whole.meanMm.toFixed(2)} | ${f.whole.p95Mm.toFixed(2)} | ${f.uncontested.dice.toFixed(3)} | ${f.uncontested.meanMm.toFixed(2)} | ${f.pieces} | ${f.triangles} |`;
  const sorted = [...input.rows].sort((a, b) => b.fidelity.referenceVolume - a.fidelity.referenceVolume);
  const overlap = input.muscleOverlaps
    .slice(0, 15)
    .map(({ a, b, share }) => `| ${a} | ${b} | ${(100 * share).toFixed(2)} |`);
  return `# How close the model is to its reference

Written by \`npm run model:check\`; do not edit. Reference: "BodyParts3D, (c) The Database Center for Life Science licensed under
CC Attribution 4.0 International". The meshes of the reference are not part of this project.

Distances are exact, from area-uniform points of either surface to the nearest triangle of the other, both ways together.
Dice is the overlap of the two solids on a 1 mm lattice. "Large" are muscles over 20 cm3 and the femur, tibia and fibula.
In the reference some muscles run into bones and into one another (biceps femoris, short head: 15 % of its volume); in the
model nothing shares space, so of contested space one of the two must lose. "Uncontested" (*) leaves that space out on both sides.
Over psoas and iliacus lies the belly; they are left out of the thickness over muscle.
The skin is no copy of the reference's, which comes from another posture: it is judged by how it lies over the structures.

| | bar | measured | met | best possible |
| --- | --- | --- | --- | --- |
${barsOf(input)
  .map(
    ({ what, bar, value, met, best = '' }) =>
      `| ${what} | ${bar} | ${value} | ${met ? 'yes' : '**no**'} | ${best} |`,
  )
  .join('\n')}

Figures: SHA-256 \`${input.figures}\`.

## Structures, largest first

| structure | kind | reference, cm3 | volume ratio | Dice | mean, mm | 95 %, mm | Dice* | mean*, mm | pieces | triangles |
| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${sorted.map(row).join('\n')}

## How near a large muscle could come

The reference itself, cut as the model is: what lies in bone or in a sheet is lost. *Alone*: the muscle keeps everything else, whatever its
neighbours claim; no model whose muscles stay out of bone can come nearer. *Shared*: contested space is shared out as in
\`figures/shares.json\`; what is then missing to the model's own numbers is the fit. Numbers past a bar are bold.

| muscle | Dice alone | mean, mm | 95 %, mm | Dice shared | mean, mm | 95 %, mm | Dice, model | mean, mm | 95 %, mm |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${sorted.flatMap(bestRow).join('\n')}

## Muscles that share most volume, in percent of the smaller

| | | % |
| --- | --- | ---: |
${overlap.join('\n')}
`;
}
