/**
 * `npm run model:sheet`: the leg from six directions and four close-ups, by the page itself. Ours is written to
 * `models/sheet.jpg`. Where the reference lies beside the project, a second sheet puts it next to ours, same camera; that
 * one goes to the machine's temporary folder and is never part of the project.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeIO } from '@gltf-transform/core';
import type { Browser, Page } from '@playwright/test';
import { readCatalogue } from '../../models/build/catalogue';
import { vertexNormals } from '../../models/build/geometry/normals';
import { REFERENCE, readReference } from '../../models/build/measure/reference';
import { type LegExtras, type LegPart, legDocument, partsOf, readLeg } from '../../models/build/writeGlb';
import type { TriangleMesh } from '../../src/geometry/TriangleMesh';
import { settled } from '../browser/legPage';
import { runTool } from '../run/runTool';
import { firstFrame, openBuiltPage } from './builtPage';

const LEG = 'models/leg.glb';
const OURS = 'models/sheet.jpg';
const SIDE_BY_SIDE = join(tmpdir(), 'leg-beside-reference.jpg');
const WINDOW = { width: 560, height: 900 };

interface Shot {
  title: string;
  /** Query of the page. */
  query: string;
  /** Presses of the left arrow key after that, 10 degrees each. */
  turns?: number;
  /** Part of the picture, as shares of its width and height. */
  crop?: { x: number; y: number; width: number; height: number };
}

const WHOLE = { x: 0.25, y: 0.12, width: 0.5, height: 0.67 };
const SHOTS: readonly Shot[] = [
  { title: 'anterior', query: 'view=anterior', crop: WHOLE },
  { title: 'anterolateral', query: 'view=anterior', turns: 5, crop: WHOLE },
  { title: 'lateral', query: 'view=lateral', crop: WHOLE },
  { title: 'posterior', query: 'view=posterior', crop: WHOLE },
  { title: 'posteromedial', query: 'view=posterior', turns: 5, crop: WHOLE },
  { title: 'medial', query: 'view=medial', crop: WHOLE },
  { title: 'knee hollow', query: 'view=knee' },
  {
    title: 'buttock without gluteus maximus',
    query: 'view=posterior&hide=gluteus_maximus',
    crop: { x: 0.3, y: 0.15, width: 0.38, height: 0.26 },
  },
  { title: 'sole', query: 'view=sole' },
  { title: 'ankle', query: 'view=lateral', crop: { x: 0.38, y: 0.58, width: 0.36, height: 0.17 } },
];

/** The reference as a leg the page can read: its meshes under our names, our skin and landmarks. */
async function referenceAsLeg(): Promise<Buffer> {
  const ours = await readLeg(LEG);
  const catalogue = readCatalogue();
  const meshes = await readReference(
    catalogue.flatMap((entry) =>
      entry.referenceName === undefined || entry.kind === 'skin'
        ? []
        : [{ ...entry, referenceName: entry.referenceName }],
    ),
  );
  const parts: LegPart[] = catalogue.flatMap((entry) => {
    const found = meshes.get(entry.id);
    const skin = entry.kind === 'skin' && partsOf(ours).find(({ id }) => id === entry.id);
    const mesh: TriangleMesh | undefined = found
      ? { positions: Float32Array.from(found.positions, (mm) => mm / 1000), indices: found.indices }
      : skin
        ? skin.mesh
        : undefined;
    return mesh ? [plainPart(entry, mesh)] : [];
  });
  const extras = ours.getRoot().getDefaultScene()?.getExtras() as unknown as LegExtras;
  return Buffer.from(await new NodeIO().writeBinary(legDocument(parts, extras)));
}

/** A mesh without occlusion, tendon or fibres of its own: half way along, open, fleshy, flat. */
function plainPart(entry: LegPart['entry'], mesh: TriangleMesh): LegPart {
  const count = mesh.positions.length / 3;
  const shade = new Uint8Array(4 * count);
  const fibre = new Int8Array(4 * count);
  for (let v = 0; v < count; v++) {
    shade.set([128, 255, 0, 128], 4 * v);
    fibre.set([0, -127, 0, 0], 4 * v);
  }
  const part: LegPart = { entry, mesh, normals: vertexNormals(mesh), shade };
  return entry.kind === 'muscle' || entry.kind === 'connective' ? { ...part, fibre } : part;
}

/** A picture of each shot as a data URL; with `leg` that model is shown in place of the shipped one. */
async function shoot(browser: Browser, url: string, leg: Buffer | null): Promise<string[]> {
  // The page's policy takes no style that is written into it.
  const page = await browser.newPage({
    viewport: WINDOW,
    deviceScaleFactor: 2,
    reducedMotion: 'reduce',
    bypassCSP: true,
  });
  if (leg) await page.route(/\.glb$/, (route) => route.fulfill({ body: leg }));
  const pictures: string[] = [];
  for (const shot of SHOTS) pictures.push(await take(page, url, shot));
  await page.close();
  return pictures;
}

async function take(page: Page, url: string, { query, turns = 0, crop }: Shot): Promise<string> {
  await page.goto(`${url}?skin=0&show=&${query}`);
  await firstFrame(page);
  // Only the leg: what lies over the canvas is hidden for the picture.
  await page.addStyleTag({
    content: 'body * { visibility: hidden } canvas { visibility: visible !important }',
  });
  for (let turn = 0; turn < turns; turn++) {
    await page.locator('canvas').press('ArrowLeft');
    await settled(page);
  }
  await settled(page, 30);
  const { x, y, width, height } = crop ?? { x: 0, y: 0, width: 1, height: 1 };
  const clip = {
    x: x * WINDOW.width,
    y: y * WINDOW.height,
    width: width * WINDOW.width,
    height: height * WINDOW.height,
  };
  return `data:image/png;base64,${(await page.screenshot({ clip })).toString('base64')}`;
}

const STYLE = `
  body { margin: 0; padding: 20px; background: #f3f0ea; color: #22262b; font: 14px/1.4 sans-serif; width: 1760px }
  main { display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-end }
  figure { margin: 0 } img { display: inline-block; height: 420px } figcaption { padding-top: 4px }
`;

/** One sheet, several pictures to a shot. */
async function sheet(browser: Browser, columns: readonly (readonly string[])[], file: string): Promise<void> {
  const figures = SHOTS.map(
    ({ title }, shot) =>
      `<figure>${columns.map((pictures) => `<img alt="" src="${pictures[shot]}">`).join('')}<figcaption>${title}</figcaption></figure>`,
  );
  const page = await browser.newPage({ viewport: { width: 1800, height: 900 } });
  await page.setContent(`<style>${STYLE}</style><main>${figures.join('')}</main>`);
  writeFileSync(file, await page.screenshot({ fullPage: true, type: 'jpeg', quality: 84 }));
  await page.close();
  console.log(`model:sheet: wrote ${file}`);
}

if (!process.argv.includes('--built') && !runTool('vite', ['build', '--logLevel', 'warn'])) process.exit(1);
const built = await openBuiltPage();
try {
  const ours = await shoot(built.browser, built.url, null);
  await sheet(built.browser, [ours], OURS);
  if (!existsSync(REFERENCE))
    console.log(`model:sheet: no reference at ${REFERENCE}; the sheet beside it is skipped`);
  else
    await sheet(
      built.browser,
      [await shoot(built.browser, built.url, await referenceAsLeg()), ours],
      SIDE_BY_SIDE,
    );
} finally {
  await built.close();
}
