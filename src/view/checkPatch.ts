import { VIEW_NAMES, type ViewState } from './state';
import type { KnownIds } from './urlCodec';

/** What of a patch can be used, and one sentence for each thing that cannot. */
export interface CheckedPatch {
  patch: Partial<ViewState>;
  notices: readonly string[];
}

/** Sides that can be drawn so far: the model is a right leg, and a caption must not say otherwise. */
export const DRAWN_SIDES: readonly ViewState['side'][] = ['right'];

/**
 * Check a patch that comes from outside (the page's API): keys, kinds of values, known ids. Never throws.
 * @param patch anything; what is not a part of a view is left out
 */
export function checkPatch(patch: unknown, known: KnownIds): CheckedPatch {
  const checked: { -readonly [K in keyof ViewState]?: ViewState[K] } = {};
  const notices: string[] = [];
  const refuse = (key: string, value: unknown, allowed: string) =>
    notices.push(
      `The page was asked for ${key} ${JSON.stringify(value) ?? String(value)}; it can be ${allowed}.`,
    );

  for (const [key, value] of Object.entries(patch ?? {})) {
    switch (key) {
      case 'show':
      case 'select':
      case 'only':
      case 'hide': {
        const ids = key === 'show' ? known.trps : known.structures;
        if (!Array.isArray(value)) {
          refuse(key, value, 'a list of ids');
          break;
        }
        const [good, bad] = split(value, ids);
        if (bad.length > 0) refuse(key, bad, 'ids that this leg has');
        checked[key] = good;
        break;
      }
      case 'trp':
        if (value === null || (typeof value === 'string' && (known.trps?.has(value) ?? true)))
          checked.trp = value;
        else refuse(key, value, 'the id of a trigger point, or null');
        break;
      case 'view': {
        const name = VIEW_NAMES.find((other) => other === value) ?? null;
        if (name !== null || value === null) checked.view = name;
        else refuse(key, value, `${VIEW_NAMES.join(', ')}, or null`);
        break;
      }
      case 'side': {
        const side = DRAWN_SIDES.find((other) => other === value);
        if (side) checked.side = side;
        else refuse(key, value, DRAWN_SIDES.join(', '));
        break;
      }
      case 'skin':
        if (typeof value === 'number' && value >= 0 && value <= 1) checked.skin = value;
        else refuse(key, value, 'an opacity from 0 to 1');
        break;
      default:
        notices.push(`The page was asked for "${key}", which is not a part of the view.`);
    }
  }
  return { patch: checked, notices };
}

function split(values: readonly unknown[], ids: ReadonlySet<string> | null): [string[], unknown[]] {
  const good: string[] = [];
  const bad: unknown[] = [];
  for (const value of values) {
    if (typeof value === 'string' && (ids?.has(value) ?? true)) {
      if (!good.includes(value)) good.push(value);
    } else bad.push(value);
  }
  return [good, bad];
}
