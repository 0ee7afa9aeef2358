import type { LookAlikes } from '../patterns/lookAlikeSchema';
import { NO_LOOK_ALIKES } from '../patterns/lookAlikesEmpty';
import type { Content, Muscle } from '../patterns/schema';
import { STRUCTURES } from '../scene/structures/structureTable';
import { alikeCases } from './alikeCases';
import type { QuizLevel, QuizPool } from './questions';

/** The region of the source article, whose muscles say which groups come first. */
const ARTICLE_REGION = 'posterior_thigh';

/**
 * Points whose patterns differ in their strokes, but on the skin by too little to be told apart: the second counts as the
 * first. `tests/lessons/quizLeg.test.ts` measures all pairs and finds these.
 */
const ALIKE: Readonly<Record<string, string>> = { fb_1: 'fl_1', ip_2: 'ip_1' };

/**
 * What can be asked about this leg. Structures stand in the order of `models/structures.json` and points in that of the content,
 * whatever the language: a seed draws the same questions on every device.
 */
export function quizPool(content: Content, lookAlikes: LookAlikes = NO_LOOK_ALIKES): QuizPool {
  const article = content.painRegions.find(({ id }) => id === ARTICLE_REGION)?.articlePrimary ?? [];
  const first = new Set(
    content.groups.filter(({ members }) => members.some((id) => article.includes(id))).map(({ id }) => id),
  );
  const muscles = new Map(content.muscles.map((muscle) => [muscle.id, muscle]));
  const levelOf = (muscle: Muscle | undefined): QuizLevel =>
    muscle === undefined ? 3 : first.has(muscle.group) ? 1 : 2;
  const structures = new Map<string, QuizPool['structures'][number]>();
  for (const { id, muscle, kind, group } of STRUCTURES) {
    const listed = muscle ?? id;
    if (kind === 'skin' || structures.has(listed)) continue;
    const known = muscles.get(listed);
    structures.set(listed, { id: listed, group: known?.group ?? group, level: levelOf(known) });
  }
  const patterns = new Map(
    content.muscles.flatMap((muscle) =>
      muscle.points.map(({ id, referral: { essential, spillover } }) => [
        id,
        JSON.stringify([essential.strokes, spillover.strokes]),
      ]),
    ),
  );
  const points = content.muscles
    .filter(({ id }) => structures.has(id))
    .flatMap((muscle) =>
      muscle.points.map(({ id, referral }) => ({
        id,
        muscle: muscle.id,
        group: muscle.group,
        level: levelOf(muscle),
        pattern: patterns.get(ALIKE[id] ?? id) ?? JSON.stringify(referral),
      })),
    );
  return { structures: [...structures.values()], points, cases: alikeCases(content, lookAlikes) };
}
