import type { Content, Edge, Mimic, Muscle, Reading, RedFlag, TriggerPoint } from './schema';

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
  /** Relations of a muscle, in either direction, by muscle id. */
  edgesOf(muscleId: string): readonly Edge[];
  /** Warning signs of a muscle, those for all muscles last. */
  redFlagsOf(muscleId: string): readonly RedFlag[];
  readingOf(muscleId: string): readonly Reading[];
}

/** Look-ups over `content`; nothing is copied. */
export function indexContent(content: Content): ContentIndex {
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
    edgesOf: (id) => content.edges.filter((e) => e.from.includes(id) || e.to.includes(id)),
    redFlagsOf: (id) => [
      ...content.redFlags.filter((f) => f.muscles !== 'all' && f.muscles.includes(id)),
      ...content.redFlags.filter((f) => f.muscles === 'all'),
    ],
    readingOf: (id) => content.reading.filter((r) => concerns(r.muscles, id)),
  };
}
