import type { BufferAttribute, Mesh } from 'three';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Point } from '../../../src/leg/Leg';
import { indexContent } from '../../../src/patterns/contentIndex';
import { contentStore } from '../../../src/patterns/contentStore';
import { referralStore } from '../../../src/patterns/referralStore';
import { MarkerScene } from '../../../src/scene/markers/MarkerScene';
import { MarkerView } from '../../../src/scene/markers/MarkerView';
import { addNotice, dismissNotice, setHover, setTuning } from '../../../src/view/actions';
import { connectRedraw } from '../../../src/view/redraw';
import { settings } from '../../../src/view/settings';
import { DEFAULT_VIEW, type ViewState } from '../../../src/view/state';
import { viewStore } from '../../../src/view/store';
import { OPEN, veilStore } from '../../../src/view/veilStore';
import { realLeg } from '../../patterns/realLeg';

const HEART: Point = [-0.1, 0.5, -0.05];

let scene: MarkerScene;
let view: MarkerView;
let stopAsking: () => void;
const laid = vi.spyOn(MarkerScene.prototype, 'setMarkers');
const asked = vi.fn();

const show = (patch: Partial<ViewState>) => viewStore.setState({ view: { ...DEFAULT_VIEW, ...patch } });
const fieldsOf = (...ids: string[]) =>
  referralStore.setState({ hearts: new Map(ids.map((id) => [id, HEART])) });
const drawn = () => scene.drawn().map(({ id, kind }) => `${id} ${kind}`);

let real: Awaited<ReturnType<typeof realLeg>>;
beforeAll(async () => {
  real = await realLeg();
  settings.setState({ lessMotion: true });
});
beforeEach(() => {
  const { leg, content } = real;
  contentStore.setState({ status: 'ready', content, index: indexContent(content) });
  referralStore.setState({ hearts: new Map() });
  veilStore.setState(OPEN);
  show({ show: ['gas_1', 'gmin_p2'] });
  scene = new MarkerScene();
  view = new MarkerView(leg, scene, {
    shown: () => true,
    stamp: () => '',
    pointSign: () => 'cross',
    skinSeen: () => true,
    sides: () => ['right'],
  });
  laid.mockClear();
  asked.mockClear();
  stopAsking = connectRedraw(asked);
});
afterEach(() => {
  stopAsking();
  view.dispose();
  setHover(null);
});

describe('the signs of trigger points', () => {
  it('are not laid again, and draw nothing, for a field, a notice, a knob or what else is pointed at', () => {
    fieldsOf('st_1');
    fieldsOf('st_1', 'gas_1');
    dismissNotice(addNotice('Something was left out.'));
    setTuning({ fibreStrength: 0.3 });
    setHover('femur');
    setHover('st_2');
    setHover(null);
    show({ show: ['gas_1', 'gmin_p2'], names: 'latin', compare: ['gas_1'], labels: 'all' });
    expect(laid).not.toHaveBeenCalled();
    expect(asked).not.toHaveBeenCalled();
  });

  it('are laid once for each change of what is on, pointed at or veiled', () => {
    const changes: (() => void)[] = [
      () => show({ show: ['gas_1'] }),
      () => setHover('gas_1'),
      () => setHover(null),
      () => show({ show: ['gas_1'], select: ['soleus'] }),
      () => veilStore.setState({ signs: true }),
    ];
    for (const [at, change] of changes.entries()) {
      change();
      expect(laid, `change ${at}`).toHaveBeenCalledTimes(at + 1);
    }
    expect(asked.mock.calls.length).toBeGreaterThanOrEqual(changes.length);
    expect(drawn()).toEqual([]);
  });

  it('get the end of the tether when the field of the open point arrives, and of no other', () => {
    show({ show: ['gas_1'], trp: 'gas_1' });
    laid.mockClear();
    fieldsOf('st_1');
    expect(laid).not.toHaveBeenCalled();
    fieldsOf('st_1', 'gas_1');
    expect(laid).toHaveBeenCalledTimes(1);
    expect(drawn()).toEqual(['gas_1 cross', 'gas_1 ring']);
  });

  it('lay every tether into the same buffers', () => {
    const ribbon = () =>
      (scene.group.children as Mesh[])
        .map(({ geometry }) => geometry)
        .find((geometry) => geometry.hasAttribute('aAlong'));
    const buffers = () =>
      [...Object.values(ribbon()?.attributes ?? {}), ribbon()?.index] as BufferAttribute[];
    const before = buffers();
    expect(before.length).toBe(4);
    const starts: number[] = [];
    for (const trp of ['gas_1', 'gmin_p2']) {
      fieldsOf(trp);
      show({ show: [trp], trp });
      starts.push(before[0]?.getY(0) ?? 0);
      expect(buffers().every((buffer, at) => buffer === before[at])).toBe(true);
    }
    expect(starts[0]).not.toBeCloseTo(starts[1] ?? 0, 2);
    expect(before.every(({ version }) => version >= 2)).toBe(true);
  });
});
