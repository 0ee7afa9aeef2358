import { BufferAttribute, BufferGeometry, type WebGLRenderer } from 'three';
import { expect, test, vi } from 'vitest';
import { whenIdle } from '../../../src/gpu/idle';
import { type SkinAtlas, splitGeometry } from '../../../src/leg/skinAtlas';
import { FieldTexture } from '../../../src/patterns/fieldTexture';
import { HeatPicture } from '../../../src/scene/skin/HeatPicture';
import { skinUniforms } from '../../../src/scene/skin/skinUniforms';

/** One triangle, and another far from it. */
const ATLAS: SkinAtlas = {
  vertices: 6,
  triangles: 2,
  skin: 0,
  width: 64,
  height: 32,
  texelM: 0.001,
  places: Uint16Array.from([0, 0, 40, 0, 0, 40, 100, 0, 140, 0, 100, 40]),
  sources: new Uint32Array(),
  corners: new Uint32Array(),
  uses: new Uint32Array(),
};
const CORNERS = [0, 1, 2, 3, 4, 5];

function setUp() {
  const skin = new BufferGeometry();
  skin.setAttribute('position', new BufferAttribute(new Float32Array(18), 3));
  skin.setIndex(CORNERS);
  const drawn: number[] = [];
  const render = ({ geometry }: { geometry: BufferGeometry }) => drawn.push(geometry.drawRange.count / 3);
  const renderer = {
    info: { autoReset: true, render: {} },
    autoClear: true,
    getRenderTarget: () => null,
    setRenderTarget: () => {},
    render,
  } as unknown as WebGLRenderer;
  const fields = new FieldTexture(ATLAS.vertices, 2);
  // Pattern a lies on the first triangle, b on the second.
  fields.setLayer(0, Uint8Array.from([9, 255, 9, 255, 9, 255, 255, 255, 255, 255, 255, 255]));
  fields.setLayer(1, Uint8Array.from([255, 255, 255, 255, 255, 255, 9, 255, 9, 255, 9, 255]));
  const picture = new HeatPicture(ATLAS, splitGeometry(skin, ATLAS), CORNERS, skinUniforms());
  const show = (...ids: readonly string[]) =>
    picture.show(
      ids.map((id) => {
        const layer = id === 'a' ? 0 : 1;
        return { id, layer, slot: 0, weight: 1, texels: fields.layer(layer) };
      }),
      false,
      { renderer, before: () => {} },
    );
  return { picture, drawn, show };
}
const ready = (picture: HeatPicture) => vi.waitFor(() => expect(picture.ready).toBe(true));

test('only the triangles that a change reaches are drawn, once for each size', async () => {
  const { picture, drawn, show } = setUp();
  show('a', 'b');
  await ready(picture);
  expect(drawn).toEqual([2, 2, 2, 2]);
  drawn.length = 0;
  show('a');
  await ready(picture);
  expect(drawn).toEqual([1, 1, 1, 1]);
  picture.dispose();
});

test('nothing is drawn from when it has to wait until it is told what to show, and what was due then is', async () => {
  const { picture, drawn, show } = setUp();
  show('a');
  picture.wait();
  for (let turn = 0; turn < 6; turn++) await whenIdle();
  expect(drawn).toEqual([]);
  expect(picture.ready).toBe(false);
  show('a');
  await ready(picture);
  expect(drawn).toEqual([1, 1, 1, 1]);
  picture.dispose();
});
