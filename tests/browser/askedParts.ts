import type { Locator, Page } from '@playwright/test';
import { pickGrid, setView } from './legPage';

/** Late parts that come together. */
export interface Row {
  /** Their scripts. */
  parts: readonly string[];
  /** What a person does to have them; without it they come by themselves. */
  ask?: () => Promise<unknown>;
  /** To be seen once they are there; without it they show nothing of themselves. */
  there?: Locator;
  /** Put it away again. */
  go?: () => Promise<unknown>;
}

export const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).first();
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });

const teach = async (page: Page, item: string) => {
  await button(page, 'Teach and learn').click();
  await page.getByRole('menuitem', { name: item }).click();
};
const closeTool = (page: Page) =>
  page
    .locator('.tool-panel')
    .getByRole('button', { name: /^Close/ })
    .click();

/** What comes when somebody asks for it, in an order in which one can be had after the other on one page. */
export const asked = (page: Page): Row[] => [
  {
    parts: ['ShareDialog'],
    ask: () => button(page, 'Share this view').click(),
    there: dialog(page, 'Share this view'),
  },
  { parts: ['SettingsDialog'], ask: () => button(page, 'Settings').click(), there: dialog(page, 'Settings') },
  {
    parts: ['ShortcutsDialog'],
    ask: () => page.keyboard.press('?'),
    there: dialog(page, 'Keyboard shortcuts'),
  },
  {
    parts: ['GlossaryDialog'],
    ask: async () => {
      await button(page, 'About this page').click();
      await button(page, 'Words explained').click();
    },
    there: dialog(page, 'Words explained'),
  },
  {
    parts: ['LayersPanel'],
    ask: () => button(page, 'Layers').click(),
    there: page.locator('.layers-head'),
  },
  {
    parts: ['HistoryMenu'],
    ask: () => button(page, 'Take back several steps').click(),
    there: page.getByRole('menu'),
  },
  {
    parts: ['TeachMenuItems'],
    ask: () => button(page, 'Teach and learn').click(),
    there: page.getByRole('menu'),
  },
  {
    parts: ['LegMenuPopover'],
    ask: async () => {
      const [spot] = await pickGrid(page, 48);
      await page.mouse.click(spot?.x ?? 0, spot?.y ?? 0, { button: 'right' });
    },
    there: page.getByRole('menu'),
  },
  {
    parts: ['Tune'],
    ask: () => button(page, 'Tune').click(),
    there: page.locator('.tune-knobs label'),
    go: () => button(page, 'Tune').click(),
  },
  {
    parts: ['OwnReadingForm'],
    ask: async () => {
      await button(page, 'Further reading and viewing').click();
      await button(page, 'Add your own').click();
    },
    there: page.getByRole('form', { name: 'Add your own' }),
    go: () => page.getByRole('form', { name: 'Add your own' }).getByRole('button', { name: 'Done' }).click(),
  },
  {
    parts: ['ProbeLookAlikes'],
    ask: async () => {
      await setView(page, { skin: 1 });
      const spot = (await pickGrid(page, 32)).find(({ kind }) => kind === 'skin');
      await page.mouse.click(spot?.x ?? 0, spot?.y ?? 0);
    },
    there: page.locator('.probe'),
    go: () => page.locator('.probe').getByRole('button', { name: 'Close' }).click(),
  },
  {
    parts: ['SkinAlikes'],
    ask: () => setView(page, { alike: ['root_pain_s1'] }),
    go: () => setView(page, { alike: [] }),
  },
  {
    parts: ['attachments', 'attachmentBones'],
    ask: () => setView(page, { attachments: true }),
    go: () => setView(page, { attachments: false }),
  },
  {
    parts: ['Labels'],
    ask: () => setView(page, { labels: 'all' }),
    there: page.locator('.label[data-where]'),
    go: () => setView(page, { labels: 'hover' }),
  },
  {
    parts: ['Courses'],
    ask: () => setView(page, { layers: { nerves: 1 } }),
    go: () => setView(page, { layers: {} }),
  },
  {
    parts: ['CardDrawn', 'DrawnSections'],
    ask: () => setView(page, { card: 'alike:dermatome_l5' }),
    there: page.locator('.card').getByText('Charts disagree').first(),
    go: () => setView(page, { card: null, select: ['soleus'] }),
  },
  {
    parts: ['BesideCaptions'],
    ask: () => setView(page, { beside: true }),
    there: page.locator('.beside-name').first(),
    go: () => setView(page, { beside: false }),
  },
  {
    parts: ['Section', 'SectionPanel'],
    ask: () => button(page, 'Cross-section').click(),
    there: page.getByRole('region', { name: 'Cross-section' }),
    go: () => setView(page, { section: null }),
  },
  {
    parts: ['LessonTool'],
    ask: () => teach(page, 'Lessons'),
    there: page.locator('.lessons'),
    go: async () => {},
  },
  {
    parts: ['LessonEditor'],
    ask: () => button(page, 'New lesson').click(),
    there: page.locator('.lesson-editor'),
    go: async () => {
      await button(page, 'Back to the lessons').click();
      await closeTool(page);
    },
  },
  {
    parts: ['QuizTool'],
    ask: () => teach(page, 'Quiz'),
    there: page.locator('.quiz'),
    go: () => closeTool(page),
  },
  {
    parts: ['HandoutTool'],
    ask: () => teach(page, 'Handouts'),
    there: page.locator('.handout'),
    go: () => button(page, 'Close handouts').click(),
  },
  {
    parts: ['Finder', 'FinderResults'],
    ask: () => teach(page, 'Where does it hurt?'),
    there: page.locator('.finder'),
    go: () => page.locator('.finder').first().getByRole('button', { name: 'Close' }).click(),
  },
];
