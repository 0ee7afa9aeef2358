import { describe, expect, it } from 'vitest';
import { classCrop } from '../../../src/lessons/present/classCrop';
import { type InkFrame, inkPath, inkSvg, placeOfSpot, spotAt } from '../../../src/lessons/present/ink';
import { since } from '../../../src/lessons/present/PresenterClock';
import { type Channel, Presenting } from '../../../src/lessons/present/Presenting';
import {
  begun,
  changed,
  heard,
  later,
  NOTHING_PRESENTED,
  PRESENTER_VERSION,
} from '../../../src/lessons/present/presented';

/** A browser whose windows hear each other at once. */
class Room {
  private readonly channels = new Set<Channel>();
  readonly said: unknown[] = [];

  open(): Channel {
    const channel: Channel = {
      onmessage: null,
      postMessage: (data: unknown) => {
        this.said.push(data);
        if (this.said.length > 500) throw new Error('the windows talk without end');
        for (const other of [...this.channels])
          if (other !== channel) other.onmessage?.({ data: structuredClone(data) } as MessageEvent<unknown>);
      },
      close: () => void this.channels.delete(channel),
    };
    this.channels.add(channel);
    return channel;
  }
}

const line = { colour: '#0b57d0', spots: [[0, 0] as const, [0.1, 0.2] as const] };
const state = (of: Presenting) => of.store.getState().presented;

describe('two windows of a presentation', () => {
  it('show the same step whoever goes on', () => {
    const room = new Room();
    const projector = new Presenting({ channel: room.open(), by: 'a', lesson: '{"id":"calf"}' });
    const presenter = new Presenting({ channel: room.open(), by: 'b' });
    presenter.change({ step: 3 });
    expect(state(projector).step).toBe(3);
    projector.change({ step: 4 });
    expect(state(presenter)).toEqual(state(projector));
    expect(presenter.store.getState().lesson).toBe('{"id":"calf"}');
  });

  it('know of the third when one of them closes', () => {
    const room = new Room();
    const projector = new Presenting({ channel: room.open(), by: 'a' });
    const one = new Presenting({ channel: room.open(), by: 'b' });
    const other = new Presenting({ channel: room.open(), by: 'c' });
    other.close();
    expect(one.store.getState().company).toBe(true);
    projector.close();
    expect(one.store.getState().company).toBe(false);
  });

  it.each([
    ['a', 'b'],
    ['b', 'a'],
  ])('stay where the class is when the presenter comes later (%s, %s)', (first, second) => {
    const room = new Room();
    const projector = new Presenting({ channel: room.open(), by: first });
    projector.change({ step: 1 });
    const presented = begun(NOTHING_PRESENTED, 1000);
    const presenter = new Presenting({ channel: room.open(), by: second, presented });
    expect(state(projector).step).toBe(1);
    expect(state(presenter)).toMatchObject({ step: 1, startedAt: 1000 });
  });

  it('tell nothing more once closed, and may be closed twice', () => {
    const room = new Room();
    const presenter = new Presenting({ channel: room.open(), by: 'b' });
    presenter.close();
    presenter.close();
    const told = room.said.length;
    presenter.change({ step: 2 });
    presenter.point([0, 0]);
    expect(room.said).toHaveLength(told);
    expect(room.said.at(-1)).toMatchObject({ kind: 'bye' });
    expect(state(presenter).step).toBe(2);
  });

  it('lose nothing when the projector is reloaded', () => {
    const room = new Room();
    const projector = new Presenting({ channel: room.open(), by: 'a' });
    const presenter = new Presenting({ channel: room.open(), by: 'b' });
    presenter.change({ step: 5, startedAt: 1000 });
    projector.change({ ink: [line] });
    projector.close();
    expect(presenter.store.getState().company).toBe(false);
    const again = new Presenting({ channel: room.open(), by: 'c' });
    // It knows its step from its address, and tells it before it has heard.
    expect(state(again)).toMatchObject({ step: 5, startedAt: 1000, ink: [line] });
    expect(presenter.store.getState().company).toBe(true);
  });

  it('lose nothing when the presenter is reloaded', () => {
    const room = new Room();
    const projector = new Presenting({ channel: room.open(), by: 'a' });
    const first = new Presenting({ channel: room.open(), by: 'b' });
    first.change({ startedAt: 1000 });
    projector.change({ step: 2 });
    first.close();
    projector.change({ step: 3 });
    const again = new Presenting({ channel: room.open(), by: 'd' });
    expect(state(again)).toEqual(state(projector));
    expect(state(again)).toMatchObject({ step: 3, startedAt: 1000 });
  });

  it('agree after both have changed something at once', () => {
    const one = changed(NOTHING_PRESENTED, 'a', { step: 1 });
    const other = changed(NOTHING_PRESENTED, 'b', { step: 2 });
    expect(later(one, other)).toEqual(later(other, one));
  });

  it('wipe the ink with each step, and keep it with everything else', () => {
    const drawn = changed(NOTHING_PRESENTED, 'a', { ink: [line] });
    expect(changed(drawn, 'a', { startedAt: 5 }).ink).toEqual([line]);
    expect(changed(drawn, 'a', { step: 1 }).ink).toEqual([]);
  });

  it('pass the laser on, and put it out when a window goes', () => {
    const room = new Room();
    const projector = new Presenting({ channel: room.open(), by: 'a' });
    const presenter = new Presenting({ channel: room.open(), by: 'b' });
    presenter.point([0.1, -0.2]);
    expect(projector.store.getState().laser).toEqual([0.1, -0.2]);
    presenter.close();
    expect(projector.store.getState().laser).toBeNull();
  });

  it.each([
    [null],
    ['state'],
    [{ version: PRESENTER_VERSION + 1, kind: 'ask' }],
    [{ version: PRESENTER_VERSION, kind: 'state', state: { ...NOTHING_PRESENTED, step: -1 } }],
    [{ version: PRESENTER_VERSION, kind: 'state', state: { ...NOTHING_PRESENTED, revision: Number.NaN } }],
    [
      {
        version: PRESENTER_VERSION,
        kind: 'state',
        state: { ...NOTHING_PRESENTED, ink: [{ ...line, colour: 'url(#x)' }] },
      },
    ],
    [{ version: PRESENTER_VERSION, kind: 'laser', at: ['0', 1] }],
    [
      {
        version: PRESENTER_VERSION,
        kind: 'picture',
        picture: { url: 'https://example.org/a.png', aspect: 1, middle: [0, 0] },
      },
    ],
    [{ version: PRESENTER_VERSION, kind: 'dance' }],
  ])('do not listen to %j', (data) => {
    expect(heard(data)).toBeNull();
  });
});

describe('the picture of the class', () => {
  const canvas = { left: 0, top: 0, width: 1280, height: 720 };

  it('is what no panel covers, and wide enough to fill its place', () => {
    const free = { left: 400, top: 20, width: 860, height: 680 };
    const crop = classCrop(canvas, free);
    expect(crop).toMatchObject({ y: 20, height: 680 });
    expect(crop.width / crop.height).toBeCloseTo(4 / 3);
    // It ends with the canvas: the leg is in it, though not in its middle.
    expect(crop.x + crop.width).toBeLessThanOrEqual(1280);
    expect(crop.x).toBeLessThan(830);
  });

  it('of a tall window is no wider than the window', () => {
    const crop = classCrop(
      { ...canvas, width: 390, height: 844 },
      { left: 0, top: 50, width: 390, height: 400 },
    );
    expect(crop).toEqual({ x: 0, y: 50, width: 390, height: 400 });
  });
});

describe('ink', () => {
  const frame: InkFrame = { middleX: 640, middleY: 400, height: 800 };

  it('stays on the leg when the window has another size', () => {
    const spot = spotAt(frame, 800, 200);
    expect(spot).toEqual([0.2, -0.25]);
    expect(placeOfSpot(frame, spot)).toEqual({ x: 800, y: 200 });
    expect(placeOfSpot({ middleX: 100, middleY: 100, height: 400 }, spot)).toEqual({ x: 180, y: 0 });
  });

  it('draws a dot for a touch without a stroke', () => {
    expect(inkPath({ colour: '#111111', spots: [[0, 0]] }, frame)).toBe('M640.0 400.0l0.01 0');
    expect(inkPath({ colour: '#111111', spots: [] }, frame)).toBe('');
  });

  it('is vectors over the picture in an SVG', () => {
    const svg = inkSvg({ url: 'data:image/png;base64,AA', width: 1280, height: 800 }, [line], frame);
    expect(svg.match(/<path /g)).toHaveLength(2);
    expect(svg).toContain('d="M640.0 400.0L720.0 560.0"');
    expect(svg).toContain('<image href="data:image/png;base64,AA"');
  });
});

it.each([
  [0, '0:00'],
  [247_900, '4:07'],
  [3_847_000, '1:04:07'],
  [-5, '0:00'],
])('%i ms since the beginning is %s', (ms, words) => {
  expect(since(ms)).toBe(words);
});

describe('a message of numbers beyond all sense', () => {
  const told = (change: object) =>
    heard({ version: PRESENTER_VERSION, kind: 'state', state: { ...NOTHING_PRESENTED, ...change } });
  it.each<[string, object]>([
    ['a revision that no longer counts', { revision: 2 ** 53 }],
    ['a time before all time', { startedAt: -1e308 }],
    ['ink far outside', { ink: [{ colour: '#0b57d0', spots: [[1e308, 0]] }] }],
  ])('is not understood: %s', (_, change) => {
    expect(told({})).not.toBeNull();
    expect(told(change)).toBeNull();
  });
});
