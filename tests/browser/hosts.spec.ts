import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { freePort } from '../run/freePort';
import { serveFolder } from './folderServer';
import { allMessages, probeGrid, row, Witness } from './legPage';

const DIST = process.env.PAGE_DIST ?? 'dist';

/** The recipe of the README, as somebody copies it. */
function recipe(language: string): string {
  const text = new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(readFileSync('README.md', 'utf8'))?.[1];
  if (text === undefined)
    throw new Error(`README.md: no recipe in ${language} under "Putting it on a server".`);
  return text;
}

/** Debian's names of types: without them every file would be of one. */
const TYPES = '/etc/nginx/mime.types';
const hasNginx = () => spawnSync('nginx', ['-v']).status === 0;

/** nginx with the README's recipe around the built page under `/leg/`. */
class Nginx {
  private constructor(
    readonly url: string,
    private readonly process: ChildProcess,
    private readonly folder: string,
  ) {}

  static async start(): Promise<Nginx> {
    const folder = mkdtempSync(join(tmpdir(), 'leg-nginx-'));
    const port = await freePort();
    mkdirSync(join(folder, 'root'));
    symlinkSync(resolve(DIST), join(folder, 'root', 'leg'));
    const config = join(folder, 'nginx.conf');
    writeFileSync(
      config,
      `daemon off; error_log stderr; pid ${folder}/pid; worker_processes 1;
      ${process.getuid?.() === 0 ? 'user root;' : ''}
      events {}
      http {
        include ${TYPES};
        default_type application/octet-stream;
        access_log off;
        ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
        server {
          listen 127.0.0.1:${port};
          root ${folder}/root;
          ${recipe('nginx')}
        }
      }`,
    );
    const nginx = spawn('nginx', ['-c', config, '-p', folder], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    nginx.stderr.on('data', (part) => {
      said += part;
    });
    const url = `http://127.0.0.1:${port}/leg/`;
    const answers = () =>
      fetch(url).then(
        ({ ok }) => ok,
        () => false,
      );
    await expect.poll(async (): Promise<unknown> => (nginx.exitCode === null ? answers() : said)).toBe(true);
    return new Nginx(url, nginx, folder);
  }

  async stop(): Promise<void> {
    const gone = new Promise((done) => this.process.once('exit', done));
    this.process.kill();
    await gone;
    rmSync(this.folder, { recursive: true });
  }
}

test('nginx as the README has it: compressed, kept for a year or asked for again, and nothing is missing', async ({
  page,
}) => {
  test.skip(!hasNginx(), 'nginx is not installed: the recipe of the README is not tried.');
  const nginx = await Nginx.start();
  try {
    const head = async (path: string) =>
      (await fetch(nginx.url + path, { headers: { 'accept-encoding': 'gzip' } })).headers;
    const assets = readdirSync(join(DIST, 'assets'));
    for (const ending of ['.js', '.css', '.glb', '.bin', '.json', '.woff2', '.webp']) {
      const file = assets.find((name) => name.endsWith(ending));
      expect(file, `a file of the build in ${ending}`).toBeDefined();
      const headers = await head(`assets/${file}`);
      expect(headers.get('cache-control'), ending).toBe('public, max-age=31536000, immutable');
      // Letters and pictures are compressed already.
      if (!['.woff2', '.webp'].includes(ending)) expect(headers.get('content-encoding'), ending).toBe('gzip');
    }
    for (const file of ['', 'sw.js', 'app.webmanifest', 'trigger-points.json', 'embed.js']) {
      const headers = await head(file);
      expect(headers.get('cache-control'), file).toBe('no-cache');
      expect(headers.get('content-encoding'), file).toBe('gzip');
      expect(headers.get('content-security-policy'), file).toBe("frame-ancestors 'self'");
      expect(headers.get('x-content-type-options'), file).toBe('nosniff');
    }
    const witness = new Witness(page);
    await page.goto(`${nginx.url}?lang=de`);
    await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 180_000 });
    await expect(page.getByRole('treeitem', { name: 'Semitendinosus' }).first()).toBeVisible();
    expect(witness.said).toEqual([]);
  } finally {
    await nginx.stop();
  }
});

/** What a host for single pages does with what it does not have: its first page, and all is well. */
const pageInstead = (missing: (name: string) => boolean) =>
  serveFolder(DIST, {}, (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    if (!missing(pathname.split('/').at(-1) ?? '')) return false;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(readFileSync(join(DIST, 'index.html')));
    return true;
  });

/** What a program says of itself when it reads a page as something else. */
const RAW = /JSON|Unexpected|token|SyntaxError|RangeError|magic|</;

test('a host that answers what is missing with its page: a leg that is a page is said, and the rest is there', async ({
  page,
}) => {
  const host = await pageInstead((name) => /^leg-.*\.glb$/.test(name));
  await page.goto(host.url);
  const said = page.getByRole('alert').filter({ hasText: 'leg.glb' });
  await expect(said).toContainText('answered with a web page');
  expect(await said.textContent()).not.toMatch(RAW);
  await expect(row(page, /Hamstrings/).first()).toBeVisible();
  await host.stop();
});

test('a host that answers what is missing with its page: each other part is said by its name, or worked out', async ({
  page,
}) => {
  const host = await pageInstead((name) =>
    /^(patterns.*|structures-far.*|skin-atlas.*)\.bin$|^referral\.worker|^trigger-points.*\.de\.|^de-.*\.(js|json)$|\.lesson\.json$|^muscle-study/.test(
      name,
    ),
  );
  await page.goto(`${host.url}?lang=de&show=gas_1`);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 180_000 });
  await expect(page.getByRole('treeitem', { name: 'Semitendinosus' }).first()).toBeVisible();
  const said = await allMessages(page);
  expect(said.join('\n')).not.toMatch(RAW);
  expect(said).toEqual([
    expect.stringMatching(/^models\/languages\/de\.json: the server answered with a web page/),
    expect.stringMatching(/^The words for Deutsch could not be loaded/),
    expect.stringMatching(/models\/muscle-study\.json: the server answered with a web page/),
  ]);
  // The patterns are worked out.
  expect(await probeGrid(page, 'gas_1', 24)).toContainEqual(expect.objectContaining({ on: true }));
  await host.stop();
});
