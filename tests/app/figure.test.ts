import { OrthographicCamera, PerspectiveCamera, Vector3 } from 'three';
import { describe, expect, test } from 'vitest';
import { sheetSvg, sheetType, stripHeight } from '../../src/app/sharing/figureSheet';
import { planFigure } from '../../src/app/sharing/figureTiles';
import { type DrawnRow, legendSvg } from '../../src/app/sharing/legendDrawing';
import { metresPerPixel, scaleBar } from '../../src/app/sharing/scaleBar';
import { viewLink } from '../../src/app/sharing/viewLink';
import { ZONE_COLOURS } from '../../src/referral/zoneColours';
import { DEFAULT_VIEW } from '../../src/view/state';

describe('the scale bar', () => {
  test('is what a rod of that length at the target looks like, in both projections', () => {
    const target = new Vector3(-0.1, 0.5, 0.02);
    const eye = new PerspectiveCamera(24, 1.5, 0.02, 12);
    eye.position.set(-0.1, 0.5, 2.3);
    eye.lookAt(target);
    eye.updateMatrixWorld();
    const flat = new OrthographicCamera(-0.6, 0.6, 0.4, -0.4, 0.01, 8);
    flat.position.copy(eye.position);
    flat.updateMatrixWorld();
    for (const camera of [eye, flat]) {
      const heightPx = 1600;
      const rod = [0, 0.1].map(
        (y) =>
          target
            .clone()
            .add(new Vector3(0, y, 0))
            .project(camera).y,
      );
      const pixels = (((rod[1] ?? 0) - (rod[0] ?? 0)) / 2) * heightPx;
      expect(metresPerPixel(camera, target, heightPx)).toBeCloseTo(0.1 / pixels, 7);
    }
  });

  test('has a round length that fits', () => {
    for (const metresPerPx of [1e-5, 3.1e-4, 0.0021, 0.019]) {
      const bar = scaleBar(metresPerPx, 250);
      expect(bar.lengthPx).toBeLessThanOrEqual(250);
      expect(bar.lengthPx).toBeGreaterThan(250 / 2.51);
      expect([1, 2, 5]).toContain(Number(bar.lengthM.toExponential().split('e')[0]));
    }
  });
});

describe('the plan of a figure', () => {
  const canvas = { width: 1440, height: 900 };
  const free = { x: 300, y: 60, width: 700, height: 780 };

  test('covers each pixel once, with tiles no larger than the canvas', () => {
    const plan = planFigure(canvas, free, 4096, canvas, 16384);
    expect(plan.height).toBe(4096);
    const covered = plan.tiles.reduce((sum, { width, height }) => sum + width * height, 0);
    expect(covered).toBe(plan.width * plan.height);
    for (const { width, height } of plan.tiles) {
      expect(width).toBeLessThanOrEqual(canvas.width);
      expect(height).toBeLessThanOrEqual(canvas.height);
    }
  });

  test('is smaller where the graphics card draws no larger', () => {
    const plan = planFigure(canvas, free, 4096, canvas, 4096);
    expect(plan.scale).toBeCloseTo(4096 / 1440);
    expect(plan.height).toBe(Math.round((780 * 4096) / 1440));
  });
});

describe('what is written on a figure', () => {
  const rows: DrawnRow[] = [{ name: 'A & <b>', points: 'TrP1', colour: ZONE_COLOURS[0] }];
  const words = {
    title: 'Reported patterns',
    essential: 'Essential',
    spillover: 'Spillover',
    caption: 'Right leg',
    latin: 'Membrum inferius dextrum',
    scale: '5 cm',
    credits: 'Figures: somebody, under a licence that must be named in every copy of the picture.',
    link: `https://example.org/?show=${'gas_1,'.repeat(60)}`,
  };

  test('is sound SVG whatever the names are', () => {
    const svg = legendSvg(rows, words, '#000000', 0);
    expect(svg).toContain('A &amp; &lt;b&gt;');
    expect(svg).not.toContain('<b>');
    expect(svg.match(/<g\b/g)?.length).toBe(svg.match(/<\/g>/g)?.length);
  });

  test('holds all of the link and the credits, within the figure', () => {
    const type = sheetType(1024);
    const size = { width: 700, height: 900, type, ink: '#000000', tone: 0 };
    const svg = sheetSvg(rows, words, { lengthM: 0.05, lengthPx: 80 }, size);
    const lines = [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, line]) => line ?? '');
    expect(lines.join('')).toContain(words.link);
    expect(lines.join(' ')).toContain('in every copy');
    const total = size.height + stripHeight(rows, words, size.width, type);
    for (const [, y] of svg.matchAll(/<text x="[^"]*" y="([^"]+)" font-size/g))
      expect(Number(y)).toBeLessThan(total);
  });
});

test('the link to share is the view and the language, and nothing of how the page was opened', () => {
  const link = viewLink({ ...DEFAULT_VIEW, show: ['gas_1'], skin: 0.5 }, {
    origin: 'https://example.org',
    pathname: '/leg/',
    search: '?edit&lang=de&utm=mail',
  } as Location);
  expect(link).toBe('https://example.org/leg/?lang=de&show=gas_1&skin=0.5');
});
