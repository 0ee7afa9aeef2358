/** `npm run icons`: takes the icons of the installed page from the drawing `public/icon.svg`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from './findBrowser';

/** Share of the side that any mask leaves, and the ground behind it, `--paper` of the light theme. */
const MASKED = { share: 0.8, ground: '#f3f0ea' } as const;

const ICONS = [
  { file: 'icon-192.png', side: 192, share: 1, ground: 'transparent' },
  { file: 'icon-512.png', side: 512, share: 1, ground: 'transparent' },
  { file: 'icon-maskable-512.png', side: 512, ...MASKED },
  { file: 'apple-touch-icon.png', side: 180, ...MASKED },
] as const;

const drawing = `data:image/svg+xml;base64,${readFileSync('public/icon.svg').toString('base64')}`;
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
try {
  for (const { file, side, share, ground } of ICONS) {
    const page = await browser.newPage({ viewport: { width: side, height: side }, deviceScaleFactor: 1 });
    await page.setContent(
      `<body style="margin: 0; display: grid; place-items: center; height: 100vh; background: ${ground}">
        <img src="${drawing}" width="${side * share}" height="${side * share}" alt="" /></body>`,
    );
    await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
    writeFileSync(`public/${file}`, await page.screenshot({ omitBackground: true }));
    console.log(`icons: wrote public/${file}`);
    await page.close();
  }
} finally {
  await browser.close();
}
