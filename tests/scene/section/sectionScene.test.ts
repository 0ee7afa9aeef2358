import { type BufferAttribute, type BufferGeometry, type Mesh, ShapeUtils } from 'three';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CutFrame } from '../../../src/scene/section/CutFrame';
import { cutStore } from '../../../src/scene/section/cutStore';
import { SectionScene, type SectionView, sectionView } from '../../../src/scene/section/SectionScene';
import { DEFAULT_VIEW } from '../../../src/view/state';
import { realLeg } from '../../patterns/realLeg';

const MID_THIGH = { at: 0.62, tiltDeg: 0, turnDeg: 0, keep: 'below' } as const;
const VIEW = sectionView({ ...DEFAULT_VIEW, section: MID_THIGH });
const LIGHT = { paper: '#ffffff', ink: '#000000' };
const DARK = { paper: '#101010', ink: '#f0f0f0' };

let scene: SectionScene;
beforeAll(async () => {
  const { leg } = await realLeg();
  scene = new SectionScene(leg, new CutFrame(leg));
  draw(VIEW, null);
});

/** Faces triangulated since `counted.mockClear()`. */
const counted = vi.spyOn(ShapeUtils, 'triangulateShape');
beforeEach(() => {
  counted.mockClear();
});

function draw(view: SectionView, hover: string | null, colours = LIGHT): void {
  scene.touch();
  scene.draw(view, hover, () => colours);
}

const caps = () => (scene.group.children[0] as Mesh).geometry as BufferGeometry;

/** How many vertices of the caps of a muscle are marked in `axis` of `aState`: 0 ghost, 1 selected, 2 hovered. */
function marked(axis: 0 | 1 | 2): number {
  const state = caps().getAttribute('aState') as BufferAttribute;
  let sum = 0;
  for (let vertex = 0; vertex < state.count; vertex++) sum += state.getComponent(vertex, axis);
  return sum;
}

/** The structure whose triangles are drawn last, over all others. */
function last(): string | undefined {
  const { index } = caps();
  const number = caps()
    .getAttribute('aLook')
    .getW(index?.getX(index.count - 1) ?? 0);
  return cutStore.getState().areas[number]?.structure.listed;
}

describe('the caps of a cut', () => {
  it('are painted and not built again for what is under the pointer', () => {
    const before = caps();
    draw(VIEW, 'rectus_femoris');
    expect(marked(2)).toBeGreaterThan(20);
    draw(VIEW, 'sartorius');
    draw(VIEW, null);
    expect(marked(2)).toBe(0);
    expect(caps()).toBe(before);
    expect(counted).not.toHaveBeenCalled();
  });

  it('are not built again for what is selected, nor for another theme', () => {
    draw({ ...VIEW, select: ['gracilis'] }, null);
    expect(marked(1)).toBeGreaterThan(20);
    expect(marked(0)).toBeGreaterThan(100);
    draw(VIEW, null, DARK);
    expect(marked(0) + marked(1)).toBe(0);
    expect(counted).not.toHaveBeenCalled();
  });

  it('show the whole outline of the bone under the pointer: it is drawn last', () => {
    const fills = (caps().index as BufferAttribute).count;
    draw(VIEW, 'femur');
    expect(last()).toBe('femur');
    expect(marked(2)).toBeGreaterThan(20);
    draw({ ...VIEW, select: ['sartorius'] }, null);
    const { index } = caps();
    expect(new Set(index?.array).size).toBe(caps().getAttribute('position').count);
    expect(index?.count).toBe(fills);
    expect(counted).not.toHaveBeenCalled();
  });

  it('are built again, once, for another plane and for what is hidden', () => {
    const faces = () => counted.mock.calls.length;
    draw({ ...VIEW, section: { ...MID_THIGH, at: 0.5 } }, null);
    const moved = faces();
    expect(moved).toBeGreaterThan(10);
    draw({ ...VIEW, section: { ...MID_THIGH, at: 0.5 }, hide: ['sartorius'] }, null);
    expect(faces()).toBe(2 * moved);
    // Hidden is a blank with another band; what looks the same is left.
    draw({ ...VIEW, section: { ...MID_THIGH, at: 0.5 }, hide: ['sartorius'] }, 'gracilis');
    expect(faces()).toBe(2 * moved);
  });
});
