import { beforeEach, describe, expect, test } from 'vitest';
import { redo, setSide, undo } from '../../src/view/actions';
import { History } from '../../src/view/history';
import { viewLabel, withSide } from '../../src/view/sideNames';
import { LEGS_SHOWN, mirroredPlace, swapsLegs } from '../../src/view/sides';
import { type CameraPlace, DEFAULT_VIEW, SIDES } from '../../src/view/state';
import { viewStore } from '../../src/view/store';

const PLACE: CameraPlace = { azimuthDeg: -30, elevationDeg: 10, distanceM: 1.5, target: [-0.1, 0.6, 0.02] };
const OTHER: CameraPlace = { azimuthDeg: 30, elevationDeg: 10, distanceM: 1.5, target: [0.1, 0.6, 0.02] };

beforeEach(() => {
  viewStore.setState({ view: { ...DEFAULT_VIEW, view: null, camera: PLACE }, history: History.empty() });
});

test('every side shows a leg, and only both shows two', () => {
  expect(SIDES.map((side) => LEGS_SHOWN[side])).toEqual([['right'], ['left'], ['right', 'left']]);
});

describe('the camera of a person who turned the leg', () => {
  test('is mirrored with the leg, and twice mirrored is where it was', () => {
    expect(mirroredPlace(PLACE)).toEqual(OTHER);
    expect(mirroredPlace(OTHER)).toEqual(PLACE);
  });

  test('straight in front it stays there, without a minus sign in the link', () => {
    const { azimuthDeg, target } = mirroredPlace({ ...PLACE, azimuthDeg: 0, target: [0, 1, 0] });
    expect(Object.is(azimuthDeg, 0) && Object.is(target[0], 0)).toBe(true);
  });

  test('goes over to the other leg in one step, and comes back in one', () => {
    setSide('left');
    expect(viewStore.getState().view).toMatchObject({ side: 'left', camera: OTHER });
    undo();
    expect(viewStore.getState().view).toMatchObject({ side: 'right', camera: PLACE });
    redo();
    expect(viewStore.getState().view).toMatchObject({ side: 'left', camera: OTHER });
  });

  test('stays where it is when the other leg only comes or goes', () => {
    setSide('both');
    expect(viewStore.getState().view.camera).toEqual(PLACE);
    expect(swapsLegs('right', 'both')).toBe(false);
    expect(swapsLegs('left', 'left')).toBe(false);
    expect(swapsLegs('left', 'right')).toBe(true);
  });
});

describe('names', () => {
  test('carry the side unless only the right leg is there or both are meant', () => {
    expect(withSide('Soleus', 'right', 'right')).toBe('Soleus');
    expect(withSide('Soleus', 'left', 'left')).toBe('Soleus, left');
    expect(withSide('Soleus', 'both', 'right')).toBe('Soleus, right');
    expect(withSide('Sacrum', 'both', null)).toBe('Sacrum');
  });

  test('medial and lateral are views of one leg; of both one looks from the body’s right or left', () => {
    expect(viewLabel('lateral', 'left')).toBe('views.lateral');
    expect(viewLabel('lateral', 'both')).toBe('views.fromRight');
    expect(viewLabel('medial', 'both')).toBe('views.fromLeft');
    expect(viewLabel('knee', 'both')).toBe('views.knee');
  });
});
