import { smoothstep } from './fibres';

/** Mirrors `shaders/flesh.glsl`, function for function. */

type Vec3 = readonly [number, number, number];

/** How much of a point is tendon, 0 to 1. */
export function tendonBlend(tendon: number, streak: number): number {
  return smoothstep(0.32, 0.68, tendon + 1.24 * streak * tendon * (1 - tendon));
}

/** Factor that darkens hollows towards `hollow` and lightens ridges; `cavity` 0 hollow, 0.5 flat, 1 ridge. */
export function cavityTone(hollow: Vec3, cavity: number): [number, number, number] {
  const depth = Math.min(Math.max((0.5 - cavity) * 2, 0), 1);
  const ridge = Math.min(Math.max((cavity - 0.5) * 2, 0), 1);
  return hollow.map((c) => (1 + (c - 1) * depth) * (1 + 0.12 * ridge)) as [number, number, number];
}
