import {
  type Camera,
  Group,
  Mesh,
  OrthographicCamera,
  PerspectiveCamera,
  Scene,
  Vector3,
  Vector4,
  type WebGLRenderer,
} from 'three';
import { afterEach, describe, expect, test } from 'vitest';
import { legPair, legSide } from '../../src/leg/legSides';
import { readStructures } from '../../src/leg/structures';
import { HalfPasses } from '../../src/scene/halfPasses';
import type { Halves } from '../../src/scene/halves';
import { nearSide, SidePasses } from '../../src/scene/sidePasses';
import type { Side } from '../../src/view/state';
import { ball } from '../leg/smallLeg';

/** A leg at x < 0 and a sacrum, a little askew, across the midline. */
const leg = readStructures({
  meshes: [
    ball('skin', 'skin', [-0.1, 0.5, 0], 0.09),
    ball('soleus', 'muscle', [-0.1, 0.5, 0], 0.05),
    ball('sacrum', 'bone', [0.01, 0.5, 0], 0.05),
  ],
  extras: {},
});

interface Pass {
  side: number;
  paired: number;
  /** World x of what is drawn, by name. */
  drawn: Record<string, number>;
  cleared: boolean;
  /** Lower left corner of the window, what is cut of it, and what is drawn of the two; null while the picture is whole. */
  half: { window: number[]; cut: number[]; shows: string } | null;
}

function stage(side: Side, divided: Halves | null = null) {
  const scene = new Scene();
  const group = new Group();
  scene.add(group);
  for (const { id, geometry, matrixWorld } of leg.structures.values()) {
    const mesh = new Mesh(geometry);
    mesh.name = id;
    mesh.matrixAutoUpdate = false;
    mesh.matrix.copy(matrixWorld);
    group.add(mesh);
  }
  const passes: Pass[] = [];
  const info = { autoReset: true };
  const window = new Vector4(0, 0, 400, 200);
  let cut: number[] | null = null;
  let shows = 'both';
  /** Calls what three calls, in three's order, and notes what it would draw. */
  const renderer = {
    autoClear: true,
    info,
    clear: () => {},
    getViewport: (to: Vector4) => to.copy(window),
    setViewport(x: number | Vector4, y = 0, width = 0, height = 0) {
      if (typeof x === 'number') window.set(x, y, width, height);
      else window.copy(x);
    },
    setScissor: (...of: number[]) => {
      cut = of;
    },
    setScissorTest: (on: boolean) => {
      if (!on) cut = null;
    },
    render(drawn: Scene, camera: Camera) {
      drawn.updateMatrixWorld();
      camera.updateMatrixWorld();
      const target = null as never;
      drawn.onBeforeRender(
        renderer as unknown as WebGLRenderer,
        drawn,
        camera,
        null as never,
        target,
        target,
      );
      const pass: Pass = {
        side: legSide.uLegSide.value.x,
        paired: legPair.uPaired.value,
        drawn: {},
        cleared: renderer.autoClear,
        half: cut && { window: window.toArray(), cut, shows },
      };
      group.traverse((object) => {
        if (!(object instanceof Mesh) || !object.visible) return;
        pass.drawn[object.name] = new Vector3().setFromMatrixPosition(object.matrixWorld).x;
      });
      passes.push(pass);
      drawn.onAfterRender(renderer as unknown as WebGLRenderer, drawn, camera, null as never, target, target);
    },
  };
  const halves = new HalfPasses(
    () => divided,
    (what) => {
      shows = what;
      return () => {
        shows = 'both';
      };
    },
  );
  const sides = new SidePasses(scene, group, leg, () => side, halves);
  const draw = (x: number) => {
    const camera = new PerspectiveCamera();
    camera.position.set(x, 0.5, 2);
    passes.length = 0;
    renderer.render(scene, camera);
    return [...passes];
  };
  return { draw, sides, group, renderer, window, shows: () => shows };
}

afterEach(() => {
  legSide.uLegSide.value.setX(1);
});

describe('one leg', () => {
  test('the right one is drawn as modelled, in one pass', () => {
    expect(stage('right').draw(0.3)).toEqual([
      {
        side: 1,
        paired: 0,
        cleared: true,
        half: null,
        drawn: {
          skin: expect.closeTo(-0.1),
          soleus: expect.closeTo(-0.1),
          sacrum: expect.closeTo(0.01),
        },
      },
    ]);
  });

  test('the left one is all of it mirrored, bones of the midline too', () => {
    const [pass, ...more] = stage('left').draw(0.3);
    expect(more).toEqual([]);
    expect(pass?.side).toBe(-1);
    expect(pass?.drawn).toEqual({
      skin: expect.closeTo(0.1),
      soleus: expect.closeTo(0.1),
      sacrum: expect.closeTo(-0.01),
    });
  });
});

describe('a picture that is divided', () => {
  test('is drawn twice from one camera, each half cut at the middle and moved into its own', () => {
    const { draw, window, shows, renderer } = stage('right', { stacked: false, at: 0.5, shift: 0.25 });
    expect(draw(0.3).map(({ half }) => half)).toEqual([
      { window: [-100, 0, 400, 200], cut: [0, 0, 200, 200], shows: 'patterns' },
      { window: [100, 0, 400, 200], cut: [200, 0, 200, 200], shows: 'alikes' },
    ]);
    expect(window.toArray()).toEqual([0, 0, 400, 200]);
    expect(shows()).toBe('both');
    expect(renderer.info.autoReset).toBe(true);
    // The next one is divided anew.
    expect(draw(0.3)).toHaveLength(2);
  });

  test('on a phone one is over the other, and both legs are in each', () => {
    const passes = stage('both', { stacked: true, at: 0.4, shift: 0.1 }).draw(0.3);
    expect(passes.map(({ half }) => half?.shows)).toEqual(['patterns', 'patterns', 'alikes', 'alikes']);
    expect(passes.map(({ cleared }) => cleared)).toEqual([true, false, true, false]);
    expect(passes[0]?.half).toMatchObject({ window: [0, 20, 400, 200], cut: [0, 120, 400, 80] });
    expect(passes[2]?.half).toMatchObject({ window: [0, -20, 400, 200], cut: [0, 0, 400, 120] });
  });
});

describe('both legs', () => {
  test.each([
    [0.3, [1, -1]],
    [-0.3, [-1, 1]],
  ])('from x = %s the leg across the midline comes first, and only it clears', (x, order) => {
    const both = stage('both').draw(x);
    expect(both.map(({ side }) => side)).toEqual(order);
    expect(both.map(({ cleared }) => cleared)).toEqual([true, false]);
    expect(both.map(({ paired }) => paired)).toEqual([1, 1]);
    expect(both.map(({ drawn }) => drawn.soleus)).toEqual(order.map((side) => expect.closeTo(-0.1 * side)));
  });

  test.each([0.3, -0.3])('from x = %s there is one sacrum, and it stands as modelled', (x) => {
    const [first, second] = stage('both').draw(x);
    expect(first?.drawn.sacrum).toBeCloseTo(0.01);
    expect(second?.drawn).not.toHaveProperty('sacrum');
  });

  test('afterwards everything is as it was, and what was hidden stays hidden', () => {
    const { draw, group, renderer } = stage('both');
    const soleus = group.getObjectByName('soleus');
    if (soleus) soleus.visible = false;
    draw(0.3);
    expect(group.children.map(({ visible }) => visible)).toEqual([true, false, true]);
    expect([renderer.autoClear, renderer.info.autoReset]).toEqual([true, true]);
  });

  test('a picture that fails leaves nothing behind', () => {
    const { draw, renderer } = stage('both');
    const { clear } = renderer;
    renderer.clear = () => {
      throw new Error('the context is lost');
    };
    expect(() => draw(0.3)).toThrow('lost');
    renderer.clear = clear;
    expect(draw(0.3)).toHaveLength(2);
  });
});

test('when it is taken away, one right leg is drawn again', () => {
  const { draw, sides } = stage('both');
  sides.dispose();
  expect(draw(0.3)).toHaveLength(1);
  expect(legPair.uPaired.value).toBe(0);
});

test('without perspective the near leg is the one the camera faces from, wherever it stands', () => {
  const camera = new OrthographicCamera();
  camera.position.set(-0.2, 0, 1);
  camera.lookAt(-0.5, 0, 0);
  camera.updateMatrixWorld();
  expect(nearSide(camera)).toBe('left');
  camera.lookAt(0.5, 0, 0);
  camera.updateMatrixWorld();
  expect(nearSide(camera)).toBe('right');
});
