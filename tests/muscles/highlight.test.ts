import { describe, expect, it } from 'vitest';
import { highlightOf, insideIsSeen } from '../../src/muscles/highlight';
import { DEFAULT_VIEW, type ViewState } from '../../src/view/state';

const look = (patch: Partial<ViewState>, hover: string | null = null) => {
  const view = { ...DEFAULT_VIEW, ...patch };
  return (id: string) => {
    const { shown, ghost, selected, hovered } = highlightOf(id, view, hover);
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
    ['soleus', { hide: ['soleus'], select: ['soleus'] }, null, 'shown selected'],
  ] as const)('%s with %j and %s hovered: %s', (id, patch, hover, drawn) => {
    expect(look(patch, hover)(id)).toBe(drawn);
  });
});

it('only a fully opaque skin keeps the inside from being drawn', () => {
  expect([0, 0.5, 0.99, 1].map(insideIsSeen)).toEqual([true, true, true, false]);
});
