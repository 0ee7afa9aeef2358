import { describe, expect, test } from 'vitest';
import { zoneColours, zoneSlots } from '../../src/patterns/zoneColours';

describe('slots', () => {
  test('one muscle is wine, whichever it is', () => {
    expect([...zoneSlots(['semitendinosus', 'semitendinosus']).values()]).toEqual([0]);
  });

  test('each of several keeps its own hue, in any order', () => {
    const [a, b] = [
      zoneSlots(['gastrocnemius', 'gluteus_minimus']),
      zoneSlots(['gluteus_minimus', 'gastrocnemius']),
    ];
    for (const muscle of ['gastrocnemius', 'gluteus_minimus']) expect(a.get(muscle)).toBe(b.get(muscle));
  });

  test('up to eight muscles never share a hue', () => {
    const muscles = [
      'soleus',
      'gluteus_maximus',
      'semitendinosus',
      'iliopsoas',
      'gracilis',
      'piriformis',
      'plantaris',
      'popliteus',
    ];
    expect(new Set(zoneSlots(muscles).values()).size).toBe(8);
  });

  test('points of one muscle share its colour; unknown ids have none', () => {
    const muscleOf = (id: string) =>
      ({ gas_1: 'gastrocnemius', gas_2: 'gastrocnemius', st_1: 'semitendinosus' })[id];
    const colours = zoneColours(['gas_1', 'gas_2', 'st_1', 'nobody'], muscleOf);
    expect(colours.get('gas_1')).toBe(colours.get('gas_2'));
    expect(colours.get('gas_1')).not.toBe(colours.get('st_1'));
    expect(colours.has('nobody')).toBe(false);
  });
});
