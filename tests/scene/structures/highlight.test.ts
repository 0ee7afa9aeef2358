import { describe, expect, it } from 'vitest';
import type { Layered } from '../../../src/leg/layers';
import {
  highlightOf,
  insideIsSeen,
  insideIsVeiled,
  OVER_ATTACHMENTS,
} from '../../../src/scene/structures/highlight';
import { DEFAULT_VIEW, type ViewState } from '../../../src/view/state';

const STRUCTURES: Record<string, Layered> = {
  soleus: { listed: 'soleus', kind: 'muscle', layer: 'intermediate' },
  sartorius: { listed: 'sartorius', kind: 'muscle', layer: 'superficial' },
  popliteus: { listed: 'popliteus', kind: 'muscle', layer: 'deep' },
  femur: { listed: 'femur', kind: 'bone', layer: 'bone' },
  iliotibial_tract: { listed: 'iliotibial_tract', kind: 'connective', layer: 'connective' },
  intervertebral_disk_l4: { listed: 'intervertebral_disk_l4', kind: 'connective', layer: 'connective' },
};
const structure = (id: string) => STRUCTURES[id] ?? raise(id);
const raise = (id: string): never => {
  throw new Error(`test: no structure ${id}`);
};

const look = (patch: Partial<ViewState>, hover: string | null = null) => {
  const view = { ...DEFAULT_VIEW, ...patch };
  return (id: string) => {
    const { shown, ghost, selected, hovered } = highlightOf(structure(id), view, hover);
    return [shown && 'shown', ghost && 'ghost', selected && 'selected', hovered && 'hovered']
      .filter(Boolean)
      .join(' ');
  };
};

describe('how a structure is drawn', () => {
  it.each([
    // id, view, hover, drawn
    ['soleus', {}, null, 'shown'],
    ['soleus', {}, 'soleus', 'shown hovered'],
    ['soleus', { select: ['soleus'] }, null, 'shown selected'],
    ['femur', { select: ['soleus'] }, null, 'shown ghost'],
    ['femur', { select: ['soleus'] }, 'femur', 'shown ghost hovered'],
    ['femur', { hide: ['femur'] }, null, ''],
    ['femur', { hide: ['femur'] }, 'femur', ''],
    ['femur', { only: ['soleus'] }, null, ''],
    ['soleus', { only: ['soleus'] }, null, 'shown'],
    ['soleus', { only: ['soleus'], hide: ['soleus'] }, null, ''],
    ['soleus', { only: ['femur'], select: ['soleus'] }, null, 'shown selected'],
    ['femur', { only: ['femur', 'tibia'], select: ['tibia'] }, null, 'shown ghost'],
    ['femur', { ghost: false, select: ['soleus'] }, null, 'shown'],
    ['femur', { attachments: true, select: ['soleus'] }, null, 'shown'],
    ['popliteus', { attachments: true, select: ['soleus'] }, null, 'shown ghost'],
    ['soleus', { depth: 'deep', select: ['soleus'] }, null, 'shown selected'],
    ['soleus', { depth: 'deep', only: ['soleus'] }, null, ''],
    ['soleus', { layers: { ...DEFAULT_VIEW.layers, intermediate: 0 } }, null, ''],
    ['soleus', { layers: { ...DEFAULT_VIEW.layers, intermediate: 0.3 } }, null, 'shown'],
    ['soleus', { hide: ['soleus'], select: ['soleus'] }, null, 'shown selected'],
  ] as const)('%s with %j and %s hovered: %s', (id, patch, hover, drawn) => {
    expect(look(patch, hover)(id)).toBe(drawn);
  });
});

it('only a fully opaque skin without a window keeps the inside from being drawn', () => {
  expect([0, 0.5, 0.99, 1].map((skin) => insideIsSeen(skin, false))).toEqual([true, true, true, false]);
  expect(insideIsSeen(1, true)).toBe(true);
});

describe('what a depth leaves', () => {
  it.each([
    ['skin', ['sartorius', 'soleus', 'popliteus', 'femur', 'iliotibial_tract', 'intervertebral_disk_l4']],
    [
      'superficial',
      ['sartorius', 'soleus', 'popliteus', 'femur', 'iliotibial_tract', 'intervertebral_disk_l4'],
    ],
    ['intermediate', ['soleus', 'popliteus', 'femur', 'intervertebral_disk_l4']],
    ['deep', ['popliteus', 'femur', 'intervertebral_disk_l4']],
    ['bone', ['femur', 'intervertebral_disk_l4']],
  ] as const)('%s', (depth, left) => {
    const drawn = Object.keys(STRUCTURES).filter((id) => look({ depth })(id) === 'shown');
    expect(drawn.sort()).toEqual([...left].sort());
  });
});

it('a layer has one opacity, and what is selected stands out of it whole', () => {
  const view = { ...DEFAULT_VIEW, layers: { ...DEFAULT_VIEW.layers, connective: 0.4, deep: 0.2 } };
  const opacity = (id: string, select: string[] = []) =>
    highlightOf(structure(id), { ...view, select }, null).opacity;
  expect(['iliotibial_tract', 'popliteus', 'femur'].map((id) => opacity(id))).toEqual([0.4, 0.2, 1]);
  expect(opacity('popliteus', ['popliteus'])).toBe(1);
});

it('over its attachments a selected muscle is seen through, a selected bone is not', () => {
  const view = { ...DEFAULT_VIEW, attachments: true };
  expect(highlightOf(structure('soleus'), { ...view, select: ['soleus'] }, null).opacity).toBe(
    OVER_ATTACHMENTS,
  );
  expect(highlightOf(structure('femur'), { ...view, select: ['femur'] }, null).opacity).toBe(1);
});

describe('what lies under the skin is drawn simply', () => {
  const cut = { at: 0.4, tiltDeg: 0, turnDeg: 0, keep: 'below' } as const;
  it.each<[Partial<ViewState>, boolean]>([
    [{}, true],
    [{ skin: 1 }, true],
    [{ skin: 0.7 }, true],
    [{ skin: 0.69 }, false],
    [{ skin: 0.85, select: ['soleus'] }, true],
    [{ skin: 0.85, only: ['soleus'] }, true],
    [{ skin: 1, depth: 'superficial' }, false],
    [{ skin: 1, explode: 0.02 }, false],
    [{ skin: 1, trp: 'sol_1' }, false],
    [{ skin: 0.85, section: cut }, false],
    [{ skin: 0.85, select: ['soleus'], attachments: true }, false],
    [{ skin: 0.85, attachments: true }, true],
  ])('%j: %s', (patch, veiled) => {
    expect(insideIsVeiled({ ...DEFAULT_VIEW, ...patch })).toBe(veiled);
  });
});
