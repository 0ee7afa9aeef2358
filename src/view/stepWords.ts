import { plural, text } from '../words/text';
import { DEFAULT_VIEW, demonstrationWent, LAYERS, type ViewState } from './state';

/** Name of a structure or a trigger point by its id. */
export type NameOf = (id: string) => string;

type Words<K extends keyof ViewState> = (
  before: ViewState[K],
  now: ViewState[K],
  nameOf: NameOf,
) => string | null;

/**
 * In words, what each part of the view says when it has changed. In the order in which a person would tell it: a step that
 * hides something also deselects it, and is called "Hide".
 */
const WORDS: { readonly [K in keyof ViewState]: Words<K> } = {
  only: (before, now, nameOf) => {
    if (now.length === 0) return text('step.showAll');
    const [id] = now;
    if (now.length === 1 && id !== undefined) return text('step.only', { name: nameOf(id) });
    return now.length < before.length && before.length > 0 ? null : plural('step.onlyMany', now.length);
  },
  hide: (before, now, nameOf) => {
    const { added } = changes(before, now);
    const [id] = added;
    if (added.length === 1 && id !== undefined) return text('step.hide', { name: nameOf(id) });
    return added.length > 1 ? plural('step.hideMany', added.length) : text('step.showHidden');
  },
  attachments: (_, now) => text(now ? 'step.attachmentsOn' : 'step.attachmentsOff'),
  show: patternWords,
  alike: (before, now, nameOf) => {
    const { added, removed } = changes(before, now);
    const [on] = added;
    const [off] = removed;
    if (on !== undefined) return text('step.on', { name: nameOf(on) });
    return now.length === 0 || off === undefined
      ? text('step.alikesOff')
      : text('step.off', { name: nameOf(off) });
  },
  trp: (before, now, nameOf) =>
    now !== null
      ? text('step.open', { name: nameOf(now) })
      : before === null
        ? null
        : text('step.close', { name: nameOf(before) }),
  card: (_, now, nameOf) => (now === null ? null : text('step.open', { name: nameOf(now) })),
  select: (_, now, nameOf) => {
    const id = now.at(-1);
    if (id === undefined) return text('step.deselect');
    return now.length === 1
      ? text('step.select', { name: nameOf(id) })
      : text('step.selectMany', { count: now.length });
  },
  depth: (_, now) => text('step.depth', { depth: text(`depth.${now}`).toLowerCase() }),
  layers: (before, now) => {
    const changed = LAYERS.filter((name) => now[name] !== before[name]);
    const [name] = changed;
    if (changed.length !== 1 || name === undefined) return text('step.layers');
    return text('step.layer', { layer: text(`layers.${name}`), percent: percent(now[name]) });
  },
  skin: (_, now) => text('step.skin', { percent: percent(now) }),
  ghost: (_, now) => text(now ? 'step.ghostOn' : 'step.ghostOff'),
  explode: (_, now) => (now === 0 ? text('step.together') : text('step.explode', { percent: percent(now) })),
  section: (before, now) =>
    text(now === null ? 'step.sectionOff' : before === null ? 'step.sectionOn' : 'step.sectionMove'),
  side: (_, now) => text(`caption.${now}`),
  view: (_, now) => (now === null ? null : text('step.view', { view: text(`views.${now}`) })),
  camera: (_, now) => (now === null ? null : text('step.camera')),
  projection: (_, now) => text(`step.projection.${now}`),
  labels: (_, now) => text(`step.labels.${now}`),
  names: (_, now) => text(`step.names.${now}`),
  landmarks: (_, now) => text(now ? 'step.landmarksOn' : 'step.landmarksOff'),
  overlap: (_, now) => text(now ? 'step.overlapOn' : 'step.overlapOff'),
  beside: (_, now) => text(now ? 'step.besideOn' : 'step.besideOff'),
  compare: (before, now, nameOf) => {
    const { added, removed } = changes(before, now);
    const [on] = added;
    const [off] = removed;
    if (on !== undefined) return text('step.compareAdd', { name: nameOf(on) });
    return off === undefined || now.length === 0
      ? text('step.compareClear')
      : text('step.compareRemove', { name: nameOf(off) });
  },
};

const KEYS = Object.keys(WORDS) as (keyof ViewState)[];

/** One short line for the step from one view to the next: "Hide soleus". What changed along with it is left out. */
export function stepWords(before: ViewState, now: ViewState, nameOf: NameOf): string {
  const changed = KEYS.filter((key) => !same(before[key], now[key]));
  if (changed.length > 1 && KEYS.every((key) => same(now[key], DEFAULT_VIEW[key]))) return text('step.reset');
  for (const key of changed) {
    if (key === 'show' && demonstrationWent(before, now)) continue;
    const said = wordsOf(key, before, now, nameOf);
    if (said !== null) return said;
  }
  // A card that gave way to nothing.
  if (before.card !== null && now.card === null) return text('step.close', { name: nameOf(before.card) });
  return text('step.change');
}

function wordsOf<K extends keyof ViewState>(
  key: K,
  before: ViewState,
  now: ViewState,
  nameOf: NameOf,
): string | null {
  return (WORDS[key] as Words<K>)(before[key], now[key], nameOf);
}

function patternWords(before: readonly string[], now: readonly string[], nameOf: NameOf): string | null {
  const { added, removed } = changes(before, now);
  const [on] = added;
  const [off] = removed;
  if (now.length === 0) return text('step.allOff');
  if (on !== undefined && removed.length > 0)
    return now.length === 1
      ? text('step.onlyPattern', { name: nameOf(on) })
      : plural('step.otherPatterns', now.length);
  if (on !== undefined)
    return added.length === 1 ? text('step.on', { name: nameOf(on) }) : plural('step.manyOn', added.length);
  if (off === undefined) return null;
  return removed.length === 1
    ? text('step.off', { name: nameOf(off) })
    : plural('step.manyOff', removed.length);
}

function changes(before: readonly string[], now: readonly string[]) {
  return {
    added: now.filter((id) => !before.includes(id)),
    removed: before.filter((id) => !now.includes(id)),
  };
}

function percent(share: number): number {
  return Math.round(share * 100);
}

function same(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
}
