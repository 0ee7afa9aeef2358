import { byLevel } from './levels';
import { drawingsOf, type LookAlikeDrawing } from './lookAlikeDrawings';
import type { LookAlike } from './lookAlikeSchema';
import { NO_LOOK_ALIKES } from './lookAlikesEmpty';
import type { Content, Edge, Mimic, Muscle, Reading, RedFlag, TriggerPoint } from './schema';
import { type Topic, topicsOf } from './topics';

/** A trigger point with the muscle it belongs to. */
export interface PointEntry {
  point: TriggerPoint;
  muscle: Muscle;
}

/** The content by id; built once at load. */
export interface ContentIndex {
  muscles: ReadonlyMap<string, Muscle>;
  points: ReadonlyMap<string, PointEntry>;
  mimics: ReadonlyMap<string, Mimic>;
  /** Look-alikes that are drawn on the skin; none before somebody asked for them. */
  lookAlikes: ReadonlyMap<string, LookAlike>;
  /** Their drawings, by id: `root_pain_s1`, `dermatome_l5~2`. */
  drawings: ReadonlyMap<string, LookAlikeDrawing>;
  /** Drawn look-alikes that are this look-alike of the content, by its id. */
  drawnAs(mimicId: string): readonly LookAlike[];
  /** Complaints, look-alikes, regions, groups and warning signs, each with a card: `mimic:dvt`. */
  topics: ReadonlyMap<string, Topic>;
  /** Relations of a muscle, in either direction, by muscle id. */
  edgesOf(muscleId: string): readonly Edge[];
  /** Warning signs of a muscle: the one that opens its card, then what cannot wait, those for all muscles last. */
  redFlagsOf(muscleId: string): readonly RedFlag[];
  readingOf(muscleId: string): readonly Reading[];
}

/** Look-ups over `content` and the look-alikes that are drawn; nothing is copied. */
export function indexContent(content: Content, { lookAlikes } = NO_LOOK_ALIKES): ContentIndex {
  const concerns = (muscles: 'all' | readonly string[], id: string) =>
    muscles === 'all' || muscles.includes(id);
  return {
    muscles: new Map(content.muscles.map((m) => [m.id, m])),
    points: new Map(
      content.muscles.flatMap((muscle) =>
        muscle.points.map((point) => [point.id, { point, muscle }] as const),
      ),
    ),
    mimics: new Map(content.mimics.map((m) => [m.id, m])),
    lookAlikes: new Map(lookAlikes.map((one) => [one.id, one])),
    drawings: new Map(lookAlikes.flatMap(drawingsOf).map((one) => [one.id, one])),
    drawnAs: (id) => lookAlikes.filter(({ mimics }) => mimics.includes(id)),
    topics: topicsOf(content, lookAlikes),
    edgesOf: (id) => content.edges.filter((e) => e.from.includes(id) || e.to.includes(id)),
    redFlagsOf: (id) => {
      const opens = (f: RedFlag) => Number(f.opens?.includes(id) ?? false);
      const ofAll = (f: RedFlag) => Number(f.muscles === 'all');
      return content.redFlags
        .filter((f) => concerns(f.muscles, id))
        .sort((a, b) => opens(b) - opens(a) || ofAll(a) - ofAll(b) || byLevel(a, b));
    },
    readingOf: (id) => content.reading.filter((r) => concerns(r.muscles, id)),
  };
}
