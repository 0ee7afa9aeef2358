import { skinWords } from '../card/skinWords';
import type { AlikeHit } from '../patterns/alikeFields';
import type { ContentIndex } from '../patterns/contentIndex';
import type { Content } from '../patterns/schema';
import { idName } from '../scene/structures/idName';
import { type Probed, probeGroups } from '../scene/structures/probeStore';
import { viewLabel, withSide } from '../view/sideNames';
import { demonstrationWent, type ViewState } from '../view/state';
import { stepWords } from '../view/stepWords';
import { plural, text } from '../words/text';

/** Said in the words of the history; sliders say their own value. */
const SAID_AS_STEPS = ['only', 'hide', 'ghost', 'attachments'] as const;

/** One short sentence about the step from one view to the next; null when nothing needs saying. */
export function whatChanged(before: ViewState, now: ViewState, index: ContentIndex): string | null {
  const drawn = now.alike !== before.alike && now.card === before.card;
  if (drawn || SAID_AS_STEPS.some((key) => now[key] !== before[key]))
    return stepWords(before, now, (id) => idName(id, index));
  if (now.show !== before.show && !demonstrationWent(before, now))
    return patternsChanged(before.show, now.show, index);
  const newest = now.trp ?? now.select.at(-1);
  if (now.card !== before.card && now.card !== null)
    return text('announce.card', { name: idName(now.card, index) });
  if (newest !== (before.trp ?? before.select.at(-1)) || now.card !== before.card) {
    if (newest === undefined) return text('announce.deselected');
    const name = withSide(idName(newest, index), now.side, now.side === 'both' ? null : now.side);
    return text('announce.selected', { name });
  }
  if (now.side !== before.side) return text(`caption.${now.side}`);
  if (now.view !== before.view && now.view !== null)
    return text('views.changed', { view: text(viewLabel(now.view, now.side)) });
  return null;
}

/** The answer to a question about a spot of the skin, in one sentence; null when none is open. */
export function whatIsThere(
  { hits, place, region, under }: Probed,
  { content, index }: { content: Content; index: ContentIndex },
): string | null {
  if (hits === null) return null;
  const count = skinWords({ region, patterns: hits.length }, content);
  const muscles = [...new Set(probeGroups(hits, index).map(({ muscle }) => muscle.english))].join(', ');
  return [
    place === null ? count : text('probe.at', { place, count }),
    muscles,
    under !== null && text('probe.underNamed', { name: idName(under, index) }),
  ]
    .filter((part) => part !== false && part !== '')
    .join('. ');
}

/** How many look-alikes are drawn there, besides; null when none is, and until that is known. */
export function whatIsDrawnThere({ hits }: { hits: readonly AlikeHit[] | null }): string | null {
  return hits === null || hits.length === 0 ? null : plural('probe.alike.said', hits.length);
}

function patternsChanged(before: readonly string[], now: readonly string[], index: ContentIndex): string {
  const on = now.filter((id) => !before.includes(id));
  const off = before.filter((id) => !now.includes(id));
  const [first] = on;
  const [last] = off;
  if (now.length === 0) return text('announce.allOff');
  if (first !== undefined && on.length === 1) return text('announce.on', { name: idName(first, index) });
  if (last !== undefined && on.length === 0 && off.length === 1)
    return text('announce.off', { name: idName(last, index) });
  return plural('announce.manyOn', now.length);
}
