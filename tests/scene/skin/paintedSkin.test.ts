import { expect, it } from 'vitest';
import { PaintedSkin } from '../../../src/scene/skin/PaintedSkin';
import { addStroke } from '../../../src/scene/skin/paintingStore';
import { regionStroke } from '../../../src/scene/skin/regions';
import { TOUCH, touchAttribute } from '../../../src/scene/skin/skinTouch';
import { realLeg } from '../../patterns/realLeg';

it('a painting that is there before the skin is drawn is on it afterwards', async () => {
  const { leg, skin } = await realLeg();
  addStroke(regionStroke(skin, 'posterior_knee'));
  const painted = new PaintedSkin(leg, skin);
  const touch = touchAttribute(skin.vertexCount);
  const clean = touch.array.slice();
  leg.skin.geometry.setAttribute(TOUCH, touch);
  expect(touch.array).toEqual(clean);
  painted.catchUp();
  expect(touch.array).not.toEqual(clean);
  painted.dispose();
  expect(touch.array).toEqual(clean);
}, 60_000);
