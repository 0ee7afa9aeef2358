import { readFileSync } from 'node:fs';
import type { Leg } from '../../src/leg/Leg';
import { parseLeg } from '../../src/leg/loadLeg';
import { parseContentText } from '../../src/patterns/loadContent';
import { SkinSurface } from '../../src/patterns/SkinSurface';
import type { Content, TriggerPoint } from '../../src/patterns/schema';
import { skinMesh } from '../../src/patterns/skinMesh';

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url));

/** The leg and the content as they are in the project. */
export async function realLeg(): Promise<{
  leg: Leg;
  skin: SkinSurface;
  content: Content;
  points: TriggerPoint[];
}> {
  const glb = file('models/leg.glb');
  const leg = await parseLeg(
    glb.buffer.slice(glb.byteOffset, glb.byteOffset + glb.byteLength) as ArrayBuffer,
  );
  const { content } = parseContentText(file('models/trigger-points.json').toString('utf8'));
  const points = content.muscles.flatMap((muscle) => muscle.points);
  return { leg, skin: new SkinSurface(skinMesh(leg)), content, points };
}

/** The 18 points of the source article's three groups. */
export const ARTICLE_POINTS = [
  ...['st_1', 'st_2', 'sm_1', 'sm_2', 'bfl_1', 'bfl_2', 'bfs_1', 'bfs_2'],
  ...['gmin_a1', 'gmin_a2', 'gmin_p1', 'gmin_p2', 'gmin_p3', 'gmin_p4'],
  ...['gas_1', 'gas_2', 'gas_3', 'gas_4'],
];
