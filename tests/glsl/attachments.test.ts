import { expect, it } from 'vitest';
import { CLOSENESS_REACH_M, CONTACT_M } from '../../src/leg/attachments';
import { attachmentArea, attachmentEdge, attachmentHatch, stripe } from './attachments';

/** Closeness at a distance from the muscle, metres, as the bones carry it. */
const closeness = (distanceM: number) => 1 - distanceM / CLOSENESS_REACH_M;

it('the ink ends where contact does', () => {
  expect(attachmentArea(closeness(CONTACT_M - 0.0003))).toBe(1);
  expect(attachmentArea(closeness(CONTACT_M + 0.0003))).toBe(0);
  expect(attachmentArea(-closeness(0))).toBe(1);
});

it('a line runs around the area, not through it', () => {
  expect(attachmentEdge(closeness(0.0026))).toBeGreaterThan(0.9);
  expect(attachmentEdge(closeness(0.001))).toBe(0);
  expect(attachmentEdge(closeness(0.004))).toBe(0);
});

it('stripes come back after one pitch, on either side of nothing', () => {
  for (const at of [-0.0131, 0.0007, 0.0023])
    expect(stripe(at, 0.005)).toBeCloseTo(stripe(at + 0.005, 0.005));
  expect(stripe(0, 0.005)).toBe(1);
  expect(stripe(0.0025, 0.005)).toBe(0);
});

it('origin and insertion are hatched differently: one way, and both ways', () => {
  // On a slant between two lines of the first set, on one of the second.
  const between = [0.0013, 0.0013, 0] as const;
  expect(attachmentHatch(between, 0.9)).toBe(0);
  expect(attachmentHatch(between, -0.9)).toBe(1);
});
