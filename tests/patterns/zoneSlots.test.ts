import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { indexContent } from '../../src/patterns/contentIndex';
import { parseContentText } from '../../src/patterns/loadContent';
import { patternColours, patternSlots } from '../../src/patterns/patternColours';
import { HUES_APART, ownSlot, zoneColours, zoneSlots } from '../../src/patterns/zoneSlots';
import { endGuestView, showGuestView } from '../../src/view/guestView';
import { DEFAULT_VIEW } from '../../src/view/state';

const { content } = parseContentText(readFileSync('models/trigger-points.json', 'utf8'));
const MUSCLES = content.muscles.map(({ id }) => id);
const muscleOf = new Map(content.muscles.flatMap(({ id, points }) => points.map((point) => [point.id, id])));

describe('slots', () => {
  test('a muscle has its own hue, alone and with others, in any order', () => {
    for (const muscle of MUSCLES) {
      const alone = zoneSlots([muscle, muscle]).get(muscle);
      const other = MUSCLES.find((one) => ownSlot(one) !== alone) ?? '';
      for (const order of [
        [muscle, other],
        [other, muscle],
      ])
        expect(zoneSlots(order).get(muscle), order.join()).toBe(alone);
    }
  });

  test('what is on keeps its colour when others are switched on', () => {
    for (let first = 0; first < MUSCLES.length; first++) {
      const order = [...MUSCLES.slice(first), ...MUSCLES.slice(0, first)].slice(0, 8);
      const all = zoneSlots(order);
      expect(new Set(all.values()).size).toBe(8);
      for (let count = 1; count < 8; count++)
        expect([...zoneSlots(order.slice(0, count))]).toEqual([...all].slice(0, count));
    }
  });

  test('of two with one hue the later gives way to the farthest that is free', () => {
    const on = zoneSlots(['gluteus_minimus', 'gastrocnemius', 'vastus_medialis']);
    expect(on.get('gluteus_minimus')).toBe(ownSlot('vastus_medialis'));
    const got = on.get('vastus_medialis') ?? -1;
    const away = (slot: number) =>
      Math.min(
        ...[ownSlot('gluteus_minimus'), ownSlot('gastrocnemius')].map((at) => HUES_APART[slot]?.[at] ?? 0),
      );
    for (let slot = 0; slot < 8; slot++) expect(away(slot)).toBeLessThanOrEqual(away(got));
  });

  test('one that gave way stays as it is when the other goes, and the other comes back as it was', () => {
    const both = zoneSlots(['gluteus_minimus', 'vastus_medialis']);
    const later = zoneSlots(['vastus_medialis'], both);
    expect(later.get('vastus_medialis')).toBe(both.get('vastus_medialis'));
    expect(later.has('gluteus_minimus')).toBe(false);
    expect(zoneSlots(['vastus_medialis', 'gluteus_minimus'], later).get('gluteus_minimus')).toBe(0);
    expect(zoneSlots(['vastus_medialis']).get('vastus_medialis')).toBe(ownSlot('vastus_medialis'));
  });

  test('past eight muscles each has its own hue again', () => {
    const slots = zoneSlots(MUSCLES);
    for (const muscle of MUSCLES.slice(8)) expect(slots.get(muscle)).toBe(ownSlot(muscle));
  });

  test('points of one muscle share its colour; unknown ids have none', () => {
    const colours = zoneColours(['gas_1', 'gas_2', 'st_1', 'nobody'], (id) => muscleOf.get(id));
    expect(colours.get('gas_1')).toBe(colours.get('gas_2'));
    expect(colours.get('gas_1')).not.toBe(colours.get('st_1'));
    expect(colours.has('nobody')).toBe(false);
  });
});

/** Pairs of muscles that are looked at together. */
function pairs(sets: readonly (readonly string[])[]): [string, string][] {
  return sets.flatMap((set) => set.flatMap((a, i) => set.slice(0, i).map((b): [string, string] => [a, b])));
}
const lessons = readdirSync('public/lessons').flatMap(
  (file): { view?: { show?: string[] } }[] =>
    JSON.parse(readFileSync(`public/lessons/${file}`, 'utf8')).steps,
);
const TOGETHER = {
  'of one group': pairs(content.groups.map(({ members }) => members)),
  'of one step of a lesson': pairs(
    lessons.map(({ view }) => [...new Set(view?.show?.flatMap((trp) => muscleOf.get(trp) ?? []))]),
  ),
  'related to each other': content.edges.flatMap(({ from, to }) =>
    from.flatMap((a) => to.flatMap((b): [string, string][] => (a === b ? [] : [[a, b]]))),
  ),
  'taught together': pairs([
    ['gluteus_minimus', 'gluteus_medius', 'gluteus_maximus', 'piriformis', 'tensor_fasciae_latae'],
    ['gastrocnemius', 'soleus', 'plantaris', 'tibialis_posterior', 'popliteus'],
  ]),
};

describe('own hues', () => {
  test('every muscle has one, and gluteus minimus that of the first picture', () => {
    expect(ownSlot('gluteus_minimus')).toBe(0);
    const wine = MUSCLES.filter((muscle) => ownSlot(muscle) === 0);
    expect(wine).toEqual(['gluteus_minimus', 'vastus_medialis', 'abductor_digiti_minimi']);
  });

  test.each(Object.entries(TOGETHER))('differ in muscles %s', (_, together) => {
    expect(together.length).toBeGreaterThan(5);
    const known = together.filter((pair) => pair.every((muscle) => MUSCLES.includes(muscle)));
    expect(known.filter(([a, b]) => ownSlot(a) === ownSlot(b))).toEqual([]);
  });

  test('of gastrocnemius and soleus, the likeliest pair, are more than twice as far apart as any two have to be', () => {
    expect(HUES_APART[ownSlot('gastrocnemius')]?.[ownSlot('soleus')]).toBeGreaterThan(20);
  });
});

describe('on the page', () => {
  const index = indexContent(content);
  const colour = (show: readonly string[], trp: string) => patternColours(show, index).get(trp)?.name;
  afterEach(endGuestView);

  test('a pattern keeps its colour while it is on; a lesson has the colours of its view alone', () => {
    patternColours(['gmin_p2'], index);
    const given = colour(['gmin_p2', 'vm_1'], 'vm_1');
    expect(given).not.toBe('wine');
    expect(colour(['vm_1'], 'vm_1')).toBe(given);
    showGuestView(DEFAULT_VIEW);
    expect(colour(['vm_1'], 'vm_1')).toBe('wine');
    endGuestView();
    expect(colour(['vm_1'], 'vm_1')).toBe(given);
    expect(patternSlots([], index).size).toBe(0);
    expect(colour(['vm_1'], 'vm_1')).toBe('wine');
  });
});
