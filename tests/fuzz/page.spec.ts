import { expect, type Page, test } from '@playwright/test';
import fc from 'fast-check';
import { openLeg, Witness } from '../browser/legPage';
import { lessonSamples } from './lessonSamples';
import { mutatedFile, mutatedJson, mutatedText } from './mutations';
import { mustBeForPeople } from './told';

const SEED = Number(process.env.FUZZ_SEED ?? 1);
const RUNS = Number(process.env.FUZZ_PAGE_RUNS ?? 300);

test.use({ viewport: { width: 900, height: 600 } });
test.describe.configure({ timeout: 1_200_000 });

/** So many inputs of a kind, by the seed. */
const some = <T>(inputs: fc.Arbitrary<T>, share: number): T[] =>
  fc.sample(inputs, { seed: SEED, numRuns: Math.ceil(RUNS * share) });

const messages = (page: Page) => page.locator('.notice');

/** The page stands: it is there, what it says is for people, and of messages few are seen at once, each of three lines. */
async function stands(page: Page, witness: Witness, said: string): Promise<void> {
  expect(witness.said, said).toEqual([]);
  await expect(page.locator('#root > *').first(), said).toBeAttached();
  const notices = await messages(page).evaluateAll((all) =>
    all.flatMap((notice) => {
      // One that goes at this moment.
      if (!notice.isConnected || notice.clientHeight === 0) return [];
      const sentence = notice.querySelector('p');
      const lines = sentence
        ? sentence.clientHeight / Number.parseFloat(getComputedStyle(sentence).lineHeight)
        : 0;
      return [{ words: sentence?.textContent ?? '', lines, width: notice.scrollWidth - notice.clientWidth }];
    }),
  );
  expect(notices.length, said).toBeLessThanOrEqual(3);
  for (const { words, lines, width } of notices) {
    expect(lines, `${said}: ${words}`).toBeLessThan(3.6);
    expect(width, `${said}: ${words}`).toBeLessThanOrEqual(1);
  }
  mustBeForPeople(notices.map(({ words }) => words));
}

async function closeMessages(page: Page): Promise<void> {
  const close = page.getByRole('button', { name: 'Close this message' });
  for (let times = 0; times < 30 && (await close.count()) > 0; times++) await close.first().click();
}

test(`broken patches, files, records and messages in the page (seed ${SEED})`, async ({ page, context }) => {
  const witness = new Witness(page);
  await openLeg(page);

  const views = lessonSamples.flatMap(({ steps }) => steps.map(({ view }) => view as unknown));
  for (const patch of some(mutatedJson(views), 0.4)) {
    const said = `seed ${SEED}, patch ${fc.stringify(patch).slice(0, 2000)}`;
    // The policy of the page refuses eval: as an argument.
    await page.evaluate((json) => window.legViewer.set(JSON.parse(json)), JSON.stringify(patch ?? null));
    await stands(page, witness, said);
  }
  await closeMessages(page);

  await page.getByRole('button', { name: 'Teach and learn' }).click();
  await page.getByRole('menuitem', { name: 'Lessons' }).click();
  const input = page.locator('.lessons input[type=file]');
  for (const file of some(mutatedFile(lessonSamples), 0.25)) {
    await input.setInputFiles({
      name: 'a.lesson.json',
      mimeType: 'application/json',
      buffer: Buffer.from(file),
    });
    await stands(page, witness, `seed ${SEED}, lesson ${file.slice(0, 2000)}`);
  }
  await closeMessages(page);

  const records = lessonSamples.map((lesson) => ({ id: lesson.id, lesson, changed: 1 }));
  for (const record of some(mutatedJson(records), 0.15)) {
    const said = `seed ${SEED}, record ${fc.stringify(record).slice(0, 2000)}`;
    await page.evaluate(
      (json) =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('leg-viewer.lessons', 1);
          request.onerror = () => resolve();
          request.onsuccess = () => {
            const change = request.result.transaction('lessons', 'readwrite');
            try {
              change.objectStore('lessons').put(JSON.parse(json));
            } catch {
              // No storage keeps it.
            }
            change.oncomplete = () => {
              request.result.close();
              resolve();
            };
            change.onabort = change.oncomplete;
          };
        }),
      JSON.stringify(record ?? null),
    );
    await page.getByRole('button', { name: 'Close lessons' }).click();
    await page.getByRole('button', { name: 'Teach and learn' }).click();
    await page.getByRole('menuitem', { name: 'Lessons' }).click();
    await expect(
      page.getByRole('button', { name: /Three suspects|Open a file/ }).first(),
      said,
    ).toBeVisible();
    await stands(page, witness, said);
  }

  const presenter = await context.newPage();
  const heard = new Witness(presenter);
  await presenter.goto('./?presenter=hamstrings');
  await expect(presenter.locator('.presenter-now')).toBeVisible();
  const told = [
    { version: 2, kind: 'state', state: { revision: 7, by: 'b', step: 1, startedAt: 1e12, ink: [] } },
    { version: 2, kind: 'lesson', text: JSON.stringify(lessonSamples[0]) },
    { version: 2, kind: 'laser', at: [0.1, -0.2] },
  ];
  for (const message of some(mutatedJson(told), 0.15)) {
    await page.evaluate(
      (json) => {
        const channel = new BroadcastChannel('leg-viewer.present.hamstrings');
        channel.postMessage(JSON.parse(json));
        channel.close();
      },
      JSON.stringify(message ?? null),
    );
    await expect(presenter.locator('#root > *').first()).toBeAttached();
    expect(heard.said, `seed ${SEED}, message ${fc.stringify(message).slice(0, 2000)}`).toEqual([]);
  }
  await presenter.close();

  const queries = [
    '?show=gas_1,gmin_p2&select=soleus&view=lateral&skin=0.4',
    '?quiz=name,click&of=soleus&seed=7',
    '?lesson=hamstrings&step=2',
  ];
  for (const query of some(mutatedText(queries), 0.05)) {
    const link = `?${query.replace(/^\?/, '').replaceAll('#', '')}`.slice(0, 8000);
    if (/presenter|embed|edit/.test(link)) continue;
    await openLeg(page, link.replaceAll(/[\ud800-\udfff]/g, '?'));
    await stands(page, witness, `seed ${SEED}, link ${link.slice(0, 2000)}`);
  }
});
