import { describe, expect, it } from 'vitest';
import { averaged, comparePictures, TOLERANCE } from './comparePictures';
import type { Picture } from './Picture';

const WIDTH = 420;
const HEIGHT = 560;

/** A leg-like thing: a shaded upright band on paper, `shift` pixels to the right. */
function leg(
  paint: (x: number, y: number) => [number, number, number] | null = () => null,
  shift = 0,
): Picture {
  const data = new Uint8Array(WIDTH * HEIGHT * 4).fill(255);
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) {
      const across = (x - shift - WIDTH / 2) / 60;
      const paper: [number, number, number] = [243, 240, 234];
      const shade = 150 + 60 * across + 6 * Math.sin(y / 9);
      const colour = Math.abs(across) > 1 ? paper : (paint(x, y) ?? [shade, shade * 0.8, shade * 0.7]);
      data.set(colour, 4 * (y * WIDTH + x));
    }
  return { width: WIDTH, height: HEIGHT, data };
}

const compare = (a: Picture, b: Picture) => comparePictures(averaged(a), averaged(b));
const passes = (a: Picture, b: Picture) => {
  const { changedShare, meanDifference } = compare(a, b);
  return changedShare <= TOLERANCE.maxChangedShare && meanDifference <= TOLERANCE.maxMeanDifference;
};

describe('pictures compared as a person would', () => {
  it('the same picture is the same', () => {
    expect(compare(leg(), leg())).toMatchObject({ changed: 0, changedShare: 0, meanDifference: 0 });
  });

  it('lets grain and a half-pixel of edge pass', () => {
    let seed = 7;
    const noisy = leg();
    for (let i = 0; i < noisy.data.length; i++) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      noisy.data[i] = Math.min(255, Math.max(0, (noisy.data[i] ?? 0) + (seed % 7) - 3));
    }
    expect(passes(leg(), noisy)).toBe(true);
    expect(passes(leg(), leg(undefined, 0.5))).toBe(true);
  });

  it('fails on a zone that is gone, moved or of another colour', () => {
    const zone = (cx: number, cy: number, colour: [number, number, number]) =>
      leg((x, y) => (Math.hypot(x - cx, y - cy) < 22 ? colour : null));
    const wine: [number, number, number] = [110, 30, 60];
    expect(passes(zone(210, 300, wine), leg())).toBe(false);
    expect(passes(zone(210, 300, wine), zone(210, 340, wine))).toBe(false);
    expect(passes(zone(210, 300, wine), zone(210, 300, [30, 60, 110]))).toBe(false);
  });

  it('fails when everything is a little darker', () => {
    const darker = leg();
    for (let i = 0; i < darker.data.length; i++) darker.data[i] = (darker.data[i] ?? 0) * 0.95;
    expect(passes(leg(), darker)).toBe(false);
  });

  it('sees a zone that is lost on a small leg in a page full of words, when the leg is judged on its own', () => {
    const page = (zone: boolean): Picture => {
      const picture = leg((x, y) => (zone && Math.hypot(x - 210, y - 300) < 18 ? [110, 30, 60] : null));
      // Words: grey on every third pixel of both sides.
      for (let y = 0; y < HEIGHT; y++)
        for (let x = 0; x < WIDTH; x++)
          if (Math.abs(x - WIDTH / 2) > 70 && (x + y) % 3 === 0)
            picture.data.set([60, 60, 60], 4 * (y * WIDTH + x));
      return picture;
    };
    const [kept, seen] = [averaged(page(true)), averaged(page(false))];
    expect(comparePictures(kept, seen).changedShare).toBeLessThan(TOLERANCE.maxChangedShare);
    const box = { x: 74, y: 0, width: 62, height: HEIGHT / 2 };
    expect(comparePictures(kept, seen, { inside: box }).changedShare).toBeGreaterThan(
      TOLERANCE.maxChangedShare,
    );
    expect(comparePictures(kept, seen, { except: [box] }).changed).toBe(0);
  });

  it('refuses pictures of two sizes', () => {
    expect(() => comparePictures(averaged(leg()), leg())).toThrow(/take the baseline again/);
  });
});
