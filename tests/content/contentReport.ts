import { readFileSync } from 'node:fs';
import { isSpotAboveModel, runsAboveModel } from '../../src/card/cardModel';
import { resolveFact } from '../../src/patterns/contentFacts';
import { parseContent } from '../../src/patterns/contentParse';
import type { Content, Muscle, Stroke } from '../../src/patterns/schema';
import { measuredLandmarks } from './landmarkTable';

export const REPORT_FILE = 'models/content-report.md';
const CONTENT_FILE = 'models/trigger-points.json';
const STRUCTURES_FILE = 'models/structures.json';

interface StructureName {
  id: string;
  fma: string;
  english: string;
  latin: string;
  layer: string;
  group: string;
  kind: string;
  muscle?: string;
}

export const readContent = () => parseContent(JSON.parse(readFileSync(CONTENT_FILE, 'utf8')));
export const readStructures = (): StructureName[] =>
  JSON.parse(readFileSync(STRUCTURES_FILE, 'utf8')).structures;

const strokesOf = (muscle: Muscle): Stroke[] =>
  muscle.points.flatMap(({ referral }) => [...referral.essential.strokes, ...referral.spillover.strokes]);

/** Muscles of the content that no structure of the model stands for: listed with their words, without a place. */
export const withoutMesh = (content: Content, structures: readonly StructureName[]): Muscle[] =>
  content.muscles.filter((m) => !structures.some((s) => s.muscle === m.id));

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** The report as Markdown: what the content holds, what is uncertain in it, and where each article fact is said. */
export async function contentReport(): Promise<string> {
  const { content, problems } = readContent();
  const structures = readStructures();
  const points = content.muscles.flatMap((m) => m.points);
  const strokes = content.muscles.flatMap(strokesOf);
  const count = (level: string) => points.filter((p) => p.confidence === level).length;
  const missing = withoutMesh(content, structures);
  const measured = await measuredLandmarks(content);

  return `# What the content holds

Written by \`npm run content:report\` from \`${CONTENT_FILE}\` (content ${content.meta.contentVersion}, ${content.meta.date}).
A test fails when this file is not what the content says. ${content.meta.disclaimer}

${table(
  ['what', 'number'],
  [
    ['muscles', content.muscles.length],
    ['trigger points', points.length],
    ['referral strokes', strokes.length],
    ['relations', content.edges.length],
    ['look-alikes', content.mimics.length],
    ['warning signs', content.redFlags.length],
    ['pain regions', content.painRegions.length],
    ['evidence items', content.evidence.items.length],
    ['article facts', content.articleFacts.length],
    ['problems found on reading', problems.length],
  ],
)}

Confidence of the patterns as described: ${count('high')} high, ${count('medium')} medium, ${count('low')} low.
${missing.length > 0 ? `In words only, because the model has no such muscle: ${missing.map((m) => m.english).join(', ')}.` : 'Every muscle of the content is in the model.'}

## Muscles

${table(
  ['muscle', 'group', 'points', 'strokes', 'place is', 'sources of its patterns'],
  content.muscles.map((m) => [
    m.english,
    m.group,
    m.points.map((p) => p.id).join(', '),
    strokesOf(m).length,
    [...new Set(m.points.map((p) => p.place.confidence))].join(', '),
    [...new Set(m.points.map((p) => `${p.source} ${p.chapter}`))].join(', '),
  ]),
)}

## Said in words, not only painted

${table(
  ['point', 'what'],
  points.flatMap((p) => {
    const all = [...p.referral.essential.strokes, ...p.referral.spillover.strokes];
    const notes = [
      ...(p.deepTarget ? [`felt deep: ${p.deepTarget.join(', ')}`] : []),
      ...(p.optional ? ['not described by everyone'] : []),
      ...(all.some((s) => s.rare) ? ['part of the pattern is rare'] : []),
      ...(all.some((s) => s.contralateralToo) ? ['also on the other side'] : []),
      ...(all.some((s) => s.proxyForDeep) ? ['a stroke stands in for deep pain'] : []),
      ...(p.surfaceNote ? [`not under its surface point: ${p.surfaceNote}`] : []),
      ...([p.referral.essential, p.referral.spillover].some(runsAboveModel)
        ? ['part of the pattern lies above the model']
        : []),
      ...(isSpotAboveModel(p) ? ['its surface point lies above the model'] : []),
      ...(p.referral.spillover.strokes.length === 0
        ? [`no spillover zone: ${p.referral.spillover.words}`]
        : []),
      ...(p.confidence === 'low' ? ['low confidence'] : []),
    ];
    return notes.length > 0 ? [[p.id, notes.join('; ')]] : [];
  }),
)}

## Zones beside the landmarks that their words name

Measured on the skin of \`models/leg.glb\`, millimetres: from the landmark to the middle line of the zone, or to its border where the words only
say that it is there (0: the landmark lies in it). A test fails above 10.

${table(
  ['zone', 'landmark', 'apart', 'measured to', 'words'],
  measured.zones.map((row) => [row.zone, row.landmark, row.apartMm, row.to, row.words]),
)}

Named places against the bones of the model, the same way:

${table(
  ['place', 'apart'],
  measured.places.map((row) => [row.name, row.apartMm]),
)}

## Where each fact of the source article is said

${table(
  ['fact', 'what', 'said at'],
  content.articleFacts.map((f) => [
    f.id,
    f.text,
    f.where.filter((where) => resolveFact(content, where).length > 0).join(', '),
  ]),
)}

## Changes

${content.meta.changes.map((change) => `* ${change.version}: ${change.text}`).join('\n')}

## Doubts

${content.doubts.map((doubt) => `* ${doubt}`).join('\n')}
`;
}
