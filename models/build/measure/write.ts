import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Landmarks, ShareFigures, StructureFigures } from '../figures';
import { FIGURES } from '../figures';
import type { Lobe } from '../geometry/lobes';
import type { Sheet } from '../geometry/sheet';

const fixed = (digits: number) => (v: number) => Number(v.toFixed(digits));
const tenth = fixed(1);
const hundredth = fixed(2);

/** Centres and radii to 0.01 mm, turns to 0.1 degree, heights to four digits: three move a thick belly's face by 0.1 mm. */
export function roundLobe(lobe: Lobe): Lobe {
  const [cx, cy, cz, r1, r2, r3, tx, ty, tz, w] = lobe;
  return [
    hundredth(cx),
    hundredth(cy),
    hundredth(cz),
    Math.max(0.05, hundredth(r1)),
    Math.max(0.05, hundredth(r2)),
    Math.max(0.05, hundredth(r3)),
    tenth(tx),
    tenth(ty),
    tenth(tz),
    Number(w.toPrecision(4)),
  ];
}

/** Text of a figures file: one lobe and one centreline station a line, so that a person can read and a diff can show them. */
export function figuresText(figures: StructureFigures): string {
  const { lobes, drawnLobes, sheets, centreline, ...head } = figures;
  const lines = Object.entries(head).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  if (centreline) {
    const points = centreline.points.map((p) => `      ${JSON.stringify(p.map(tenth))}`).join(',\n');
    const radii = JSON.stringify(centreline.radii.map(tenth));
    lines.push(`  "centreline": {\n    "points": [\n${points}\n    ],\n    "radii": ${radii}\n  }`);
  }
  const table = (rows: readonly Lobe[]) => rows.map((lobe) => `    ${JSON.stringify(lobe)}`).join(',\n');
  lines.push(lobes.length > 0 ? `  "lobes": [\n${table(lobes)}\n  ]` : '  "lobes": []');
  if (drawnLobes) lines.push(`  "drawnLobes": [\n${table(drawnLobes)}\n  ]`);
  if (sheets) lines.push(`  "sheets": [\n${sheets.map(sheetText).join(',\n')}\n  ]`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** One row of a sheet a line. */
const sheetText = ({ rows }: Sheet): string =>
  `    { "rows": [\n${rows.map((row) => `      ${JSON.stringify(row)}`).join(',\n')}\n    ] }`;

/** Writes models/figures/structures/<id>.json. */
export function writeStructure(figures: StructureFigures, folder = FIGURES): void {
  mkdirSync(join(folder, 'structures'), { recursive: true });
  writeFileSync(join(folder, 'structures', `${figures.id}.json`), figuresText(figures));
}

/** Text of models/figures/landmarks.json: one landmark a line. */
export function landmarksText({ landmarks, ...head }: Landmarks): string {
  const lines = Object.entries(landmarks).map(([name, point]) => `    "${name}": ${JSON.stringify(point)}`);
  const rest = Object.entries(head).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `{\n${rest.join(',\n')},\n  "landmarks": {\n${lines.join(',\n')}\n  }\n}\n`;
}

/** Text of models/figures/shares.json: one pair a line. */
export function sharesText({ shares, ...head }: ShareFigures): string {
  const rest = Object.entries(head).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  const lines = shares.map((share) => `    ${JSON.stringify(share)}`);
  return `{\n${rest.join(',\n')},\n  "shares": [\n${lines.join(',\n')}\n  ]\n}\n`;
}
