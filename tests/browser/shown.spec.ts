import { expect, type Page, test } from '@playwright/test';
import { openLeg, pickGrid, type Spot, settled, setView, viewState, Witness } from './legPage';

/** Names of everything that a pointer finds on the canvas. */
async function found(page: Page, kind: string): Promise<Set<string>> {
  const spots = await pickGrid(page, 12);
  return new Set(spots.filter((spot) => spot.kind === kind).map(({ id }) => id ?? ''));
}

/** Spots of the window where the canvas is on top and the skin is in the essential zone of a pattern. */
function zoneSpots(page: Page, point: string): Promise<Spot[]> {
  return page.evaluate((point) => {
    const canvas = document.querySelector('canvas');
    const box = canvas?.getBoundingClientRect() ?? new DOMRect();
    const spots = [];
    for (let y = box.top + 4; y < box.bottom; y += 8)
      for (let x = box.left + 4; x < box.right; x += 8)
        if (
          document.elementFromPoint(x, y) === canvas &&
          window.legViewer.probe(x, y).some(({ id, zone }) => id === point && zone === 'essential')
        )
          spots.push({ x, y });
    return spots;
  }, point);
}

/** Red, green and blue of the window at these spots, 0 to 255. */
async function colours(page: Page, spots: readonly Spot[]): Promise<[number, number, number][]> {
  const png = (await page.screenshot({ scale: 'css' })).toString('base64');
  return page.evaluate(
    async ({ png, spots }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const paper = document.createElement('canvas');
      paper.width = image.width;
      paper.height = image.height;
      const pen = paper.getContext('2d');
      pen?.drawImage(image, 0, 0);
      const { data } = pen?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
      return spots.map(({ x, y }): [number, number, number] => {
        const at = 4 * (Math.round(y) * image.width + Math.round(x));
        return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
      });
    },
    { png, spots },
  );
}

const unseen = (page: Page) => page.locator('.unseen');

test('under the sole stands the foot alone: no point, no belly of the calf, no pelvis', async ({ page }) => {
  const witness = new Witness(page);
  await openLeg(page, '?select=gastrocnemius&show=gas_1,gmin_p2&view=sole');
  await settled(page);
  expect(await found(page, 'marker')).toEqual(new Set());
  // The zone of the instep is blue through and through: no red muscle shines through it.
  const zone = await zoneSpots(page, 'gas_1');
  expect(zone.length).toBeGreaterThan(40);
  const reds = (await colours(page, zone)).filter(([r, , b]) => r > b);
  expect(reds.length).toBeLessThan(0.04 * zone.length);

  await setView(page, { skin: 0, select: [], show: [] });
  const structures = new Set([...(await found(page, 'muscle')), ...(await found(page, 'bone'))]);
  expect(structures.size).toBeGreaterThan(5);
  for (const id of ['gastrocnemius', 'vastus_medialis', 'hip_bone', 'sacrum', 'femur', 'gluteus_maximus'])
    expect([...structures]).not.toContain(id);

  // From elsewhere the leg is whole again.
  await setView(page, { view: 'posterior' });
  expect(await found(page, 'bone')).toContain('sacrum');
  expect(witness.said).toEqual([]);
});

test('a point is picked where it is drawn, and on the other side of the leg it is neither', async ({
  page,
}) => {
  await openLeg(page, '?show=gas_2&view=posterior');
  await settled(page);
  expect(await found(page, 'marker')).toEqual(new Set(['gas_2']));
  await setView(page, { view: 'anterior' });
  expect(await found(page, 'marker')).toEqual(new Set());
  await setView(page, { view: 'lateral', show: ['gas_1'] });
  expect(await found(page, 'marker')).toEqual(new Set());
  await setView(page, { view: 'posterior', show: ['gas_1'], hide: ['gastrocnemius'] });
  expect(await found(page, 'marker')).toEqual(new Set());
});

test('a pattern that is on and not seen says why, and one press shows it', async ({ page }) => {
  await openLeg(page, '?show=gas_1&depth=superficial');
  await expect(unseen(page).getByRole('status')).toHaveText(/skin is off/);
  await unseen(page).getByRole('button', { name: 'Show the skin' }).click();
  await expect.poll(async () => (await viewState(page)).depth).toBe('skin');
  await expect(unseen(page).getByRole('button')).toHaveCount(0);

  // Both of its zones lie on the outer back of the knee.
  await setView(page, { show: ['gas_4'], view: 'anterior' });
  await unseen(page).getByRole('button', { name: 'Turn to it' }).click();
  await expect.poll(async () => (await viewState(page)).view).toBe('posterior');
  await expect(unseen(page).getByRole('button')).toHaveCount(0);
});

test('"Show only" brings what it shows into the picture', async ({ page }) => {
  await openLeg(page, '?show=');
  await setView(page, {
    camera: { azimuthDeg: 180, elevationDeg: 4, distanceM: 0.5, target: [-0.08, 0.9, 0] },
  });
  await setView(page, { only: ['soleus'], depth: 'superficial' });
  expect(await found(page, 'muscle')).toEqual(new Set(['soleus']));
  expect((await viewState(page)).camera?.target[1]).toBeLessThan(0.5);
});
