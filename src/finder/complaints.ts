import type { Content } from '../referral/schema';

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

/** Complaints reported with each muscle's trigger points; the content tells them by muscle, so its points share them. */
export function complaintsByPoint({ muscles }: Content): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>();
  for (const { points, symptoms, limits } of muscles) {
    const complaints = new Set([...symptoms, ...limits].flatMap(({ activity }) => activity ?? []));
    for (const { id } of points) found.set(id, complaints);
  }
  return found;
}
