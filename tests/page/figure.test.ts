import { OrthographicCamera, PerspectiveCamera, Vector3 } from 'three';
import { describe, expect, test } from 'vitest';
import { cropTo, drawnBox } from '../../src/page/sharing/figureCrop';
import { sheetLayout, sheetSvg, sheetType } from '../../src/page/sharing/figureSheet';
import { type DrawnRow, legendSvg } from '../../src/page/sharing/legendDrawing';
import { metresPerPixel, scaleBar } from '../../src/page/sharing/scaleBar';
import { ZONE_COLOURS } from '../../src/patterns/zoneColours';
import { planFigure } from '../../src/scene/pictures/figureTiles';
import { DEFAULT_VIEW } from '../../src/view/state';
import { viewLink } from '../../src/view/viewLink';

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
    alikes: 'Look-alikes',
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

  test.each([0.25, 0.5, 0.9, 1.6])(
    'holds all of the link and the credits, within the figure (shape %d)',
    (aspect) => {
      const layout = sheetLayout(rows, words, aspect, 1024);
      expect(Math.max(layout.width, layout.height)).toBeLessThanOrEqual(1024);
      expect(Math.max(layout.width, layout.height)).toBeGreaterThan(1000);
      expect(layout.picture.width / layout.picture.height).toBeCloseTo(aspect, 1);
      const style = { type: sheetType(1024), ink: '#000000', tone: 0, fonts: '' };
      const svg = sheetSvg(rows, words, { lengthM: 0.05, lengthPx: 80 }, layout, style);
      const lines = [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, line]) => line ?? '');
      expect(lines.join('')).toContain(words.link);
      expect(lines.join(' ')).toContain('in every copy');
      for (const [, y] of svg.matchAll(/<text x="[^"]*"(?: text-anchor="end")? y="([^"]+)" font-size/g)) {
        expect(Number(y)).toBeLessThan(layout.height);
        expect(Number(y)).toBeGreaterThan(0);
      }
    },
  );

  test('stands beside a leg that stands, which has all of the height', () => {
    const tall = sheetLayout(rows, words, 0.3, 2048);
    expect(tall.words).toBe('beside');
    expect(tall.picture.height).toBe(2048);
    expect(sheetLayout(rows, words, 1.4, 2048).words).toBe('under');
  });
});

describe('the crop of a figure', () => {
  test('is what is drawn, with a little air, and never more than the page shows', () => {
    const rgba = new Uint8ClampedArray(4 * 40 * 60);
    for (let y = 10; y < 50; y++) for (let x = 15; x < 21; x++) rgba[4 * (y * 40 + x) + 3] = 255;
    const box = drawnBox(rgba, 40, 60);
    expect(box).toEqual({ x: 15, y: 10, width: 6, height: 40 });
    const free = { x: 100, y: 50, width: 80, height: 120 };
    const crop = cropTo(box, 0.5, free);
    // 12 by 80 CSS pixels, and 2.8 of air around them.
    expect(crop.x).toBeCloseTo(130 - 2.8);
    expect(crop.y).toBeCloseTo(70 - 2.8);
    expect(crop.width).toBeCloseTo(12 + 5.6);
    expect(crop.height).toBeCloseTo(80 + 5.6);
    expect(cropTo({ x: 0, y: 0, width: 40, height: 60 }, 0.5, free)).toEqual(free);
    expect(cropTo(null, 0.5, free)).toEqual(free);
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

test('the legend of a figure names look-alikes as they are drawn, with patterns or alone', () => {
  const words = {
    title: 'Reported patterns',
    alikes: 'Look-alikes',
    essential: 'Essential',
    spillover: 'Spillover',
  };
  const alike = (drawn: 'pain' | 'numbness'): DrawnRow => ({
    name: `Look-alike & ${drawn}`,
    points: drawn,
    colour: { line: '#431c61', fill: '#7a4c9e', drawn },
  });
  const svg = legendSvg([alike('pain'), alike('numbness')], words, '#000', 0);
  expect(svg).toContain('Look-alike &amp; pain');
  expect(svg).toContain('fill="url(#cloud-0)"');
  expect(svg).toContain('Look-alikes<');
  expect(svg).not.toContain('Reported patterns');
  expect(svg.match(/stroke-dasharray/g)).toHaveLength(1);
  expect(svg, 'zones are not explained where there are none').not.toContain('Essential');
});
