import type { Content, Muscle, TriggerPoint } from '../referral/schema';

/** Trigger points whose reported pattern is the very same: one line of the ranking, since no painting can tell them apart. */
export interface SuspectGroup {
  /** That of its first point. */
  id: string;
  points: readonly { point: TriggerPoint; muscle: Muscle }[];
}

/** All points of the content, those with the same zones together, in the order of the content. */
export function suspectGroups({ muscles }: Content): SuspectGroup[] {
  const groups = new Map<string, { point: TriggerPoint; muscle: Muscle }[]>();
  for (const muscle of muscles)
    for (const point of muscle.points) {
      const { essential, spillover } = point.referral;
      const key = JSON.stringify([essential.strokes, spillover.strokes]);
      const group = groups.get(key);
      if (group) group.push({ point, muscle });
      else groups.set(key, [{ point, muscle }]);
    }
  return [...groups.values()].map((points) => ({ id: points[0]?.point.id ?? '', points }));
}

/** The points of a group by muscle: "Semitendinosus TrP1, TrP2" is one name with two labels. */
export function groupNames({ points }: SuspectGroup): { muscle: Muscle; labels: string[] }[] {
  const byMuscle = new Map<string, { muscle: Muscle; labels: string[] }>();
  for (const { point, muscle } of points) {
    const entry = byMuscle.get(muscle.id) ?? { muscle, labels: [] };
    const { label } = point;
    entry.labels.push(
      label.startsWith(muscle.english) ? label.slice(muscle.english.length).replace(/^[\s,]+/, '') : label,
    );
    byMuscle.set(muscle.id, entry);
  }
  return [...byMuscle.values()];
}
