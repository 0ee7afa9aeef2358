import type { Content } from '../patterns/schema';

/**
 * Complaints and limits that can be ticked, in the order a person would be asked: ids of the content's `activity`. A test
 * holds this list and the content together.
 */
export const COMPLAINTS = [
  'walking',
  'limp',
  'stairs_up',
  'stairs_down',
  'uphill',
  'rise_from_chair',
  'sitting',
  'cross_legs',
  'forward_bend',
  'squat',
  'knee_extension',
  'buckling',
  'sleep',
  'lying_on_side',
  'night_cramps',
  'cramps',
] as const;
export type Complaint = (typeof COMPLAINTS)[number];

/** Who reports this reports that as well: it is a kind of it. */
const A_KIND_OF: Readonly<Partial<Record<string, Complaint>>> = { limp: 'walking', uphill: 'walking' };

/** Complaints reported with each muscle's trigger points, as the content tells them. */
export function complaintsByMuscle({
  muscles,
}: Pick<Content, 'muscles'>): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    muscles.map(({ id, symptoms, limits }) => [
      id,
      new Set([...symptoms, ...limits].flatMap(({ activity }) => activity ?? [])),
    ]),
  );
}

/** These complaints, and those that they are a kind of. */
export function withKinds(complaints: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...complaints].flatMap((id) => [id, A_KIND_OF[id] ?? id]));
}
