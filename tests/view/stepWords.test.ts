import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, type ViewState } from '../../src/view/state';
import { stepWords } from '../../src/view/stepWords';

const NAMES: Record<string, string> = {
  soleus: 'Soleus',
  femur: 'Femur',
  gas_1: 'Gastrocnemius TrP1',
  'mimic:dvt': 'Deep vein thrombosis',
};
const words = (before: Partial<ViewState>, now: Partial<ViewState>) =>
  stepWords({ ...DEFAULT_VIEW, ...before }, { ...DEFAULT_VIEW, ...now }, (id) => NAMES[id] ?? id);

describe('a step in words', () => {
  it.each([
    [{}, { hide: ['soleus'] }, 'Hide Soleus'],
    [{ select: ['soleus'] }, { hide: ['soleus'] }, 'Hide Soleus'],
    [{}, { hide: ['soleus', 'femur'] }, 'Hide 2 structures'],
    [{ hide: ['soleus'], select: ['femur'] }, { select: ['femur'] }, 'Show hidden'],
    [{}, { only: ['soleus'], depth: 'intermediate' }, 'Show only Soleus'],
    [{}, { only: ['soleus', 'femur'] }, 'Show only 2 structures'],
    [{ only: ['soleus'], select: ['femur'] }, { select: ['femur'] }, 'Show all again'],
    [{ only: ['soleus', 'femur', 'tibia'] }, { only: ['soleus', 'femur'], hide: ['tibia'] }, 'Hide tibia'],
    [{}, { depth: 'deep' }, 'Depth: deep'],
    [{ show: [] }, { show: ['gas_1'] }, 'Gastrocnemius TrP1 on'],
    [{ show: ['gas_1', 'st_1'] }, { show: ['st_1'] }, 'Gastrocnemius TrP1 off'],
    [{ show: ['st_1'] }, { show: ['gas_1'] }, 'Only Gastrocnemius TrP1'],
    [{ show: ['st_1'] }, { show: ['gas_1', 'gas_2'] }, 'Only 2 patterns'],
    [{ show: ['st_1'] }, { show: ['st_1', 'gas_1', 'gas_2'] }, '2 patterns on'],
    [{ show: ['gas_1', 'gas_2'] }, { show: [] }, 'All patterns off'],
    [{}, { select: ['soleus'] }, 'Select Soleus'],
    [{ select: ['soleus'] }, { select: ['soleus', 'femur'] }, 'Select 2'],
    [{ select: ['soleus'] }, { select: [], side: 'left' }, 'Deselect'],
    [{}, { trp: 'gas_1', select: ['gastrocnemius'] }, 'Open Gastrocnemius TrP1'],
    [{ trp: 'gas_1', skin: 0 }, { skin: 0 }, 'Close Gastrocnemius TrP1'],
    [{}, { card: 'mimic:dvt' }, 'Open Deep vein thrombosis'],
    [{ card: 'mimic:dvt', skin: 0 }, { skin: 0 }, 'Close Deep vein thrombosis'],
    [{ card: 'mimic:dvt' }, { select: ['soleus'] }, 'Select Soleus'],
    [{ depth: 'superficial' }, { skin: 0.25 }, 'Depth: skin'],
    [{}, { skin: 0.25 }, 'Skin: 25 %'],
    [{}, { layers: { ...DEFAULT_VIEW.layers, deep: 0.5 } }, 'Deep muscles: 50 %'],
    [{}, { layers: { ...DEFAULT_VIEW.layers, deep: 0.5, bone: 0 } }, 'Opacity of layers'],
    [{}, { ghost: false }, 'No ghosts'],
    [{}, { explode: 0.4 }, 'Moved apart: 40 %'],
    [{ explode: 0.4, skin: 0 }, { skin: 0 }, 'Together again'],
    [{}, { attachments: true, depth: 'superficial' }, 'Attachments on'],
    [{}, { view: 'medial' }, 'Medial view'],
    [{}, { view: null, labels: 'all' }, 'Label all'],
    [{}, { compare: ['gas_1'] }, 'Compare Gastrocnemius TrP1'],
    [{}, { section: { at: 0.5, tiltDeg: 0, turnDeg: 0, keep: 'below' } }, 'Cut the leg'],
    [{ skin: 0, hide: ['soleus'] }, {}, 'Reset view'],
  ] as const)('%j to %j: %s', (before, now, said) => {
    expect(words(before, now)).toBe(said);
  });

  it('has words for every part of the view', () => {
    const others: { [K in keyof ViewState]: ViewState[K] } = {
      show: ['gas_1'],
      alike: ['root_pain_s1'],
      select: ['soleus'],
      trp: 'gas_1',
      card: 'mimic:dvt',
      view: 'medial',
      camera: { azimuthDeg: 1, elevationDeg: 1, distanceM: 1, target: [0, 0, 0] },
      projection: 'orthographic',
      side: 'left',
      skin: 0.1,
      depth: 'bone',
      layers: { ...DEFAULT_VIEW.layers, bone: 0 },
      only: ['soleus'],
      hide: ['soleus'],
      ghost: false,
      section: { at: 0.5, tiltDeg: 0, turnDeg: 0, keep: 'below' },
      explode: 1,
      labels: 'all',
      names: 'latin',
      landmarks: true,
      attachments: true,
      overlap: true,
      beside: true,
      compare: ['gas_1'],
    };
    const unsaid = (Object.keys(others) as (keyof ViewState)[]).filter((key) => {
      const said = words({}, { [key]: others[key] });
      return said === 'Change of view' || said.includes('{');
    });
    expect(unsaid).toEqual([]);
  });
});
