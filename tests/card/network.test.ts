import { describe, expect, it, test } from 'vitest';
import { relationsOf } from '../../src/card/cardModel';
import { leftOf, lineHead, networkLines, networkOf, tiesOf } from '../../src/card/network';
import { indexContent } from '../../src/patterns/contentIndex';
import { readContent } from '../content/contentReport';

const { content } = readContent();
const index = indexContent(content);
const network = (id: string) => networkOf(id, relationsOf(id, content, index));

describe('the network of a card', () => {
  it('holds each thing once, with every way it goes with the muscle', () => {
    const medius = network('gluteus_minimus').filter(({ id }) => id === 'gluteus_medius');
    expect(medius).toHaveLength(1);
    expect(medius[0]?.ties.map(({ label }) => label)).toEqual([
      'edge.associated',
      'edge.overlainBy',
      'edge.synergist',
    ]);
  });

  it('points its arrows the way the content tells it', () => {
    const end = (from: string, to: string, label: string) =>
      network(from)
        .find(({ id }) => id === to)
        ?.ties.find((tie) => tie.label === label)?.end;
    expect(end('quadratus_lumborum', 'gluteus_minimus', 'edge.activates')).toBe('there');
    expect(end('gluteus_minimus', 'quadratus_lumborum', 'edge.activatedBy')).toBe('here');
    // A satellite follows: what it follows sets it off.
    expect(end('sartorius', 'rectus_femoris', 'edge.satellite_of')).toBe('here');
    expect(end('rectus_femoris', 'sartorius', 'edge.satelliteTo')).toBe('there');
    expect(end('gluteus_minimus', 'piriformis', 'edge.associated')).toBeNull();
    expect(end('semitendinosus', 'rectus_femoris', 'edge.shares_activity')).toBe('bar');
  });

  it('is drawn of real things: each node is a muscle, a structure or a look-alike, and none is the muscle itself', () => {
    const known = new Set([
      ...content.muscles.map(({ id }) => id),
      ...content.others.map(({ id }) => id),
      ...content.mimics.map(({ id }) => id),
    ]);
    for (const { id } of content.muscles) {
      const nodes = network(id);
      expect(
        nodes.map((node) => node.id).filter((one) => one === id || !known.has(one)),
        id,
      ).toEqual([]);
      expect(new Set(nodes.map((node) => node.id)).size, id).toBe(nodes.length);
      // A muscle is a switch of all its points.
      for (const node of nodes)
        expect(node.points).toEqual(index.muscles.get(node.id)?.points.map((point) => point.id) ?? []);
    }
  });

  test.each([
    ['gluteus_minimus', 'fibularis_longus'],
    ['fibularis_longus', 'gluteus_minimus'],
    ['gluteus_minimus', 'vastus_lateralis'],
    ['vastus_lateralis', 'gluteus_minimus'],
    ['tensor_fasciae_latae', 'gluteus_minimus'],
  ])('%s has a line to %s', (from, to) => {
    expect(network(from).map(({ id }) => id)).toContain(to);
  });

  it('has one line in its legend for each kind', () => {
    const labels = tiesOf(network('biceps_femoris_long')).map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels[0]).toBe('edge.associated');
  });
});

describe('the lines of a network', () => {
  const FRAME = { width: 260, height: 200, gutter: 52, lead: 12 };

  /** Where a line goes down, and where it ends. */
  const turn = (path: string) => {
    const [x, , , , , , y, end] = (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
    return { x: x ?? Number.NaN, y: y ?? Number.NaN, end: end ?? Number.NaN };
  };

  it.each(content.muscles.map(({ id }) => id))(
    'of %s end at their nodes, in the free strip, and none crosses another',
    (id) => {
      const nodes = network(id);
      const lines = networkLines(nodes, FRAME).map((line) => ({ ...line, ...turn(line.path) }));
      expect(lines).toHaveLength(nodes.reduce((sum, { ties }) => sum + ties.length, 0));
      const row = FRAME.height / Math.max(leftOf(nodes.length), 1);
      for (const { node, x, y, end } of lines) {
        const at = nodes.findIndex((one) => one.id === node);
        const left = at < leftOf(nodes.length);
        expect(end).toBe(FRAME.width / 2 + (left ? -26 : 26));
        expect(Math.abs(x - FRAME.width / 2)).toBeLessThan(26);
        expect(left ? x < FRAME.width / 2 : x > FRAME.width / 2).toBe(true);
        const middle = ((left ? at : at - leftOf(nodes.length)) + 0.5) * row;
        expect(Math.abs(y - middle)).toBeLessThan(row / 2);
      }
      // One that ends further down runs nearer to the middle.
      for (const a of lines)
        for (const b of lines)
          if (a.end === b.end && a.y < b.y)
            expect(Math.abs(a.x - FRAME.width / 2)).toBeGreaterThan(Math.abs(b.x - FRAME.width / 2));
    },
  );

  it('an arrow to the node has its tip there, one from it has it at the other end', () => {
    expect(lineHead('there', 30, 5)).toBe('M30 5L23 1.5V8.5Z');
    expect(lineHead('here', 30, 5)).toBe('M23 5L30 1.5V8.5Z');
    expect(lineHead(null, 30, 5)).toBeNull();
  });
});
