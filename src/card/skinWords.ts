import type { Content } from '../patterns/schema';
import type { SkinAnswer } from '../view/store';
import { plural, text } from '../words/text';

/** "Back of the thigh: 14 reported patterns"; without a region how many alone. */
export function skinWords({ region, patterns }: SkinAnswer, content: Content): string {
  const count = patterns === 0 ? text('probe.noneShort') : plural('probe.patterns', patterns);
  const place = content.painRegions.find(({ id }) => id === region)?.english;
  return place === undefined ? count : text('probe.at', { place, count });
}
