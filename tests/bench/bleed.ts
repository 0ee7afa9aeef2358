import { readFileSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { parseLeg } from '../../src/leg/loadLeg';
import { parseContentText } from '../../src/patterns/loadContent';
import { SkinSurface } from '../../src/patterns/SkinSurface';
import { skinMesh } from '../../src/patterns/skinMesh';
import { zoneLines } from '../../src/patterns/zoneLines';
import { setView } from '../browser/legPage';
import { openBuiltPage } from '../visual/builtPage';
import { changedPixels } from '../visual/Picture';
import type { Blank, BleedPlace, Method } from './inPage/bleed';
import { openMeasured } from './openMeasured';
import { countRow, type Row } from './Row';

const FILE = 'tests/bench/bleed.jpg';
const SIZE = 420;
const METHODS: readonly Method[] = ['ours', 'decal', 'sphere'];
const NAMES: Readonly<Record<Method, string>> = {
  ours: 'distance along the skin',
  decal: 'DecalGeometry',
  sphere: 'sphere in the shader',
};

/** Zones where distance through the air and distance along the skin part; `away`: seen from where nothing of it must be seen. */
const PLACES = [
  { name: 'a zone of the sole, seen from above', id: 'gas_1', eye: [-0.22, 0.46, 0.26], away: true },
  {
    name: 'the sole side of the big toe, beside the second',
    id: 'fhl_1',
    eye: [0.1, -0.36, 0.22],
    away: false,
  },
  { name: 'the lower buttock, seen from below', id: 'gmax_2', eye: [-0.1, -0.36, -0.62], away: false },
] as const;

/** Paints three zones in three ways, writes the pictures side by side, and counts what lands where it must not. */
export async function bleedRows(): Promise<Row[]> {
  const { content } = parseContentText(readFileSync('models/trigger-points.json', 'utf8'));
  const points = content.muscles.flatMap((muscle) => muscle.points);
  const file = readFileSync('models/leg.glb');
  const leg = await parseLeg(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
  const skin = new SkinSurface(skinMesh(leg));
  const built = await openBuiltPage();
  try {
    const page = await openMeasured(built, '?show=&skin=1', { width: SIZE, height: SIZE }, points.length);
    const rows: Row[] = [];
    const figures: { title: string; url: string }[] = [];
    for (const { name, id, eye, away } of PLACES) {
      const point = points.find((candidate) => candidate.id === id);
      if (!point) throw new Error(`bleed: the content has no point ${id}; choose another in PLACES.`);
      const place = placeOf(skin, point.referral.essential.strokes, eye);
      const bare = await picture(page, 'bare', place, []);
      const plain = await picture(page, 'plain', place, []);
      const painted: number[] = [];
      for (const method of METHODS) {
        const url = await picture(page, method, place, method === 'ours' ? [id] : []);
        figures.push({ title: `${name}: ${NAMES[method]}`, url });
        painted.push(changedPixels(decoded(method === 'sphere' ? plain : bare), decoded(url)));
      }
      if (!away) continue;
      const [ours = Number.NaN, decal, sphere] = painted;
      rows.push(
        countRow({
          what: `${name}: pixels painted`,
          count: ours,
          most: 0,
          against: `DecalGeometry ${decal}, sphere ${sphere}`,
        }),
      );
    }
    writeFileSync(FILE, await sheet(built.browser, figures));
    return rows;
  } finally {
    await built.close();
  }
}

/** The longest line of a zone as a box: its middle, its directions, its size. */
function placeOf(
  skin: SkinSurface,
  strokes: Parameters<typeof zoneLines>[1],
  eye: BleedPlace['eye'],
): BleedPlace {
  const lines = zoneLines(skin, strokes).sort((a, b) => (b.arcM.at(-1) ?? 0) - (a.arcM.at(-1) ?? 0));
  const [line] = lines;
  if (!line) throw new Error('bleed: the zone misses the skin; choose another in PLACES.');
  const count = line.arcM.length;
  const middle = count >> 1;
  const at = (i: number) => [0, 1, 2].map((c) => line.points[3 * i + c] ?? 0);
  const half = line.halfWidthM[middle] ?? 0;
  const { positions, indices } = skin.geodesics;
  const corner = (k: number) =>
    [0, 1, 2].map((c) => positions[3 * (indices[3 * (line.triangles[middle] ?? 0) + k] ?? 0) + c] ?? 0);
  const [a, b, c] = [corner(0), corner(1), corner(2)];
  return {
    centre: triple(at(middle)),
    normal: unit(cross(minus(b, a), minus(c, a))),
    along: unit(minus(at(count - 1), at(0))),
    lengthM: (line.arcM.at(-1) ?? 0) + 2 * half,
    widthM: 2 * half,
    eye,
  };
}

async function picture(
  page: Page,
  method: Method | Blank,
  place: BleedPlace,
  show: readonly string[],
): Promise<string> {
  await setView(page, { show });
  return page.evaluate(({ method, place }) => window.bench.bleedPicture(method, place), { method, place });
}

async function sheet(browser: Browser, figures: readonly { title: string; url: string }[]): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 3 * 330 + 40, height: 400 } });
  await page.setContent(`<style>
    body { margin: 0; padding: 16px; background: #f3f0ea; color: #22262b; font: 12px/1.4 'Helvetica Neue', Arial, sans-serif }
    main { display: grid; grid-template-columns: repeat(3, 1fr); gap: 14px }
    figure { margin: 0 } img { width: 100%; display: block }
  </style><main>${figures.map(({ title, url }) => `<figure><img src="${url}"><figcaption>${title}</figcaption></figure>`).join('')}</main>`);
  const jpeg = await page.screenshot({ fullPage: true, type: 'jpeg', quality: 82 });
  await page.close();
  return jpeg;
}

function decoded(url: string) {
  return PNG.sync.read(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
}

type Vector = readonly number[];
const triple = ([x = 0, y = 0, z = 0]: Vector): BleedPlace['centre'] => [x, y, z];
const minus = (a: Vector, b: Vector): number[] => a.map((value, c) => value - (b[c] ?? 0));
const cross = ([ax = 0, ay = 0, az = 0]: Vector, [bx = 0, by = 0, bz = 0]: Vector): number[] => [
  ay * bz - az * by,
  az * bx - ax * bz,
  ax * by - ay * bx,
];
const unit = (v: Vector): BleedPlace['centre'] => triple(v.map((value) => value / (Math.hypot(...v) || 1)));
