import { contentStore } from '../patterns/contentStore';
import { text } from '../words/text';
import type { Findings } from './findings';
import { shareWords } from './shareWords';

/** How many painted regions are said; the rest is little. */
const SAID_MOST = 6;

/** What is painted, as a sentence: for whoever does not see it, and for paper. Empty when nothing is. */
export function paintedWords({ regions, painted }: Findings): string {
  if (!painted) return '';
  if (regions.length === 0) return text('finder.painted.unnamed');
  const { painRegions } = contentStore.getState().content;
  const names = new Map(painRegions.map(({ id, english }) => [id, english]));
  const said = regions
    .slice(0, SAID_MOST)
    .map(({ id, painted: share }) =>
      text('finder.region', { region: names.get(id) ?? id, share: shareWords(share) }),
    );
  return text('finder.painted.list', { regions: said.join(', ') });
}
