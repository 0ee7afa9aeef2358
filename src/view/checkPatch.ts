import { shortened, shown } from '../leg/shown';
import { text } from '../words/text';
import type { ViewState } from './state';
import { type KnownIds, VIEW_KEYS } from './viewKeys';

/** What of a patch can be used, and one sentence for each thing that cannot. */
export interface CheckedPatch {
  patch: Partial<ViewState>;
  notices: readonly string[];
  /** What cannot, as it was written: `show ["elbow_9"]`. */
  refused: readonly string[];
}

/** Of something long its beginning says enough, characters. */
const SAID_MOST = 80;

/**
 * Check a patch that comes from outside (the page's API, a lesson): keys, kinds of values, known ids. Never throws.
 * @param patch anything; what is not a part of a view is left out
 */
export function checkPatch(patch: unknown, known: KnownIds): CheckedPatch {
  const checked: { -readonly [K in keyof ViewState]?: ViewState[K] } = {};
  const notices: string[] = [];
  const refusals: string[] = [];

  const take = <K extends keyof ViewState>(key: K, asked: unknown) => {
    const { check, allowed } = VIEW_KEYS[key];
    const refused: unknown[] = [];
    const good = check(asked, known, (part) => refused.push(part));
    if (good !== undefined) checked[key] = good;
    if (refused.length === 0) return;
    const said = good === undefined ? asked : refused;
    const value = shown(said, SAID_MOST);
    refusals.push(`${key} ${value}`);
    notices.push(text('part.refused', { key, value, allowed: allowed() }));
  };
  for (const [key, value] of Object.entries(patch ?? {})) {
    if (isViewKey(key)) take(key, value);
    else {
      refusals.push(`"${shortened(key, SAID_MOST)}"`);
      notices.push(text('part.unknown', { key: shortened(key, SAID_MOST) }));
    }
  }
  return { patch: checked, notices, refused: refusals };
}

function isViewKey(key: string): key is keyof ViewState {
  return Object.hasOwn(VIEW_KEYS, key);
}
