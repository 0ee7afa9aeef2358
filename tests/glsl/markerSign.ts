import { smoothstep } from './heatField';

/** Shapes of the signs on a square from -1 to 1. Mirrors `shaders/marker_sign.glsl`, function for function. */

export function crossDistance(x: number, y: number, reach: number, halfWidth: number): number {
  const a = Math.abs((x + y) * Math.SQRT1_2);
  const b = Math.abs((x - y) * Math.SQRT1_2);
  return Math.hypot(Math.max(Math.max(a, b) - reach, 0), Math.min(a, b)) - halfWidth;
}

export function ringDistance(x: number, y: number, radius: number, halfWidth: number): number {
  return Math.abs(Math.hypot(x, y) - radius) - halfWidth;
}

export function dashesDistance(
  x: number,
  y: number,
  radius: number,
  halfWidth: number,
  dashes: number,
): number {
  const sector = (2 * Math.PI) / dashes;
  const away = Math.hypot(x, y);
  const turned = Math.atan2(y, x) + 0.5 * sector;
  const angle = turned - sector * Math.floor(turned / sector) - 0.5 * sector;
  const nearest = Math.min(Math.max(angle, -0.26 * sector), 0.26 * sector);
  return (
    Math.hypot(
      away * Math.cos(angle) - radius * Math.cos(nearest),
      away * Math.sin(angle) - radius * Math.sin(nearest),
    ) - halfWidth
  );
}

export function signCover(distance: number, pixel: number): number {
  return 1 - smoothstep(-0.5 * pixel, 0.5 * pixel, distance);
}
