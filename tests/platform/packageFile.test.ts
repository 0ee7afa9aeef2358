import { readFileSync } from 'node:fs';
import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { cmi5Course } from '../../src/platform/cmi5Course';
import { packagePage, packageScript } from '../../src/platform/packagePage';
import { scormManifest } from '../../src/platform/scormManifest';
import { xmlPath, xmlWords } from '../../src/platform/xml';

/** What no title should have, and some have. */
const TITLE = `Calf & "heel" <b>: d'où ? 腓肠肌 🦵 \u0000\u000b\ud83e]]>`;
const SEEN = `Calf & "heel" <b>: d'où ? 腓肠肌 🦵 ]]>`;
const FILES = ['index.html', 'package.js', 'assets/leg-a_b.glb', 'lessons/my calf & more.lesson.json'];

const CP = 'http://www.imsproject.org/xsd/imscp_rootv1p1p2';
const ADL = 'http://www.adlnet.org/xsd/adlcp_rootv1p2';
const CMI5 = 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd';

/** Strictly: what is not well-formed throws. */
function parsed(xml: string) {
  const raise = (_level: string, message: string) => {
    throw new Error(message);
  };
  return new DOMParser({ onError: raise }).parseFromString(xml, 'text/xml');
}

type Parsed = ReturnType<typeof parsed>;
const all = (document: Parsed, space: string, name: string) => [
  ...document.getElementsByTagNameNS(space, name),
];
const words = (document: Parsed, space: string, name: string) =>
  all(document, space, name).map(({ textContent }) => textContent);

describe('words in XML', () => {
  it('are written so that they are read as they were, without what XML does not have', () => {
    const document = parsed(`<a b="${xmlWords(TITLE)}">${xmlWords(TITLE)}</a>`);
    expect(document.documentElement?.textContent).toBe(SEEN);
    expect(document.documentElement?.getAttribute('b')).toBe(SEEN);
  });

  it('name files as addresses', () => {
    expect(xmlPath('lessons/my calf & more.json')).toBe('lessons/my%20calf%20%26%20more.json');
  });
});

describe('the manifest of a SCORM 1.2 package', () => {
  const document = parsed(scormManifest('my-calf', TITLE, FILES, 0.8));

  it('is in the namespaces of the standard and says its version', () => {
    expect(document.documentElement?.namespaceURI).toBe(CP);
    expect(words(document, CP, 'schema')).toEqual(['ADL SCORM']);
    expect(words(document, CP, 'schemaversion')).toEqual(['1.2']);
  });

  it('has one SCO, which its one item starts, under the title', () => {
    const resources = all(document, CP, 'resource');
    const items = all(document, CP, 'item');
    expect(resources.map((resource) => resource.getAttributeNS(ADL, 'scormtype'))).toEqual(['sco']);
    expect(items.map((item) => item.getAttribute('identifierref'))).toEqual([
      resources[0]?.getAttribute('identifier'),
    ]);
    expect(resources[0]?.getAttribute('href')).toBe('index.html');
    expect(words(document, CP, 'title')).toEqual([SEEN, SEEN]);
    expect(all(document, CP, 'organizations')[0]?.getAttribute('default')).toBe(
      all(document, CP, 'organization')[0]?.getAttribute('identifier'),
    );
  });

  it('has identifiers that are names in XML, each one once', () => {
    const ids = [...document.getElementsByTagName('*')].flatMap(
      (element) => element.getAttribute('identifier') ?? [],
    );
    expect(ids.every((id) => /^[a-z_][\w.-]*$/i.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('leg-my-calf');
  });

  it('names each file', () => {
    const named = all(document, CP, 'file').map((file) =>
      decodeURIComponent(file.getAttribute('href') ?? ''),
    );
    expect(named).toEqual(FILES);
  });

  it('has a mastery score in hundredths, and none where nothing is asked', () => {
    expect(words(document, ADL, 'masteryscore')).toEqual(['80']);
    expect(words(parsed(scormManifest('a', 'A', FILES, null)), ADL, 'masteryscore')).toEqual([]);
  });
});

describe('the course of a cmi5 package', () => {
  const address = 'https://leg.example/page/?quiz=name,click&level=1';
  const document = parsed(cmi5Course(address, { en: TITLE, de: 'Wade' }, {}, 0.8));
  const [unit] = all(document, CMI5, 'au');

  it('has one unit, the page, with its titles by language', () => {
    expect(document.documentElement?.namespaceURI).toBe(CMI5);
    expect(words(document, CMI5, 'url')).toEqual(['index.html']);
    const titles = all(document, CMI5, 'title').flatMap((title) => [
      ...title.getElementsByTagName('langstring'),
    ]);
    expect(titles.map((title) => [title.getAttribute('lang'), title.textContent])).toEqual([
      ['en', SEEN],
      ['de', 'Wade'],
      ['en', SEEN],
      ['de', 'Wade'],
    ]);
  });

  it('has its elements in the order of the schema', () => {
    const children = [...(unit?.childNodes ?? [])].map(({ nodeName }) => nodeName);
    expect(children.filter((name) => name !== '#text')).toEqual(['title', 'description', 'url']);
  });

  it('names course and unit apart, by addresses', () => {
    const ids = [...all(document, CMI5, 'course'), ...all(document, CMI5, 'au')].map((one) =>
      one.getAttribute('id'),
    );
    expect(ids).toEqual([`${address}#course`, `${address}#unit`]);
  });

  it('moves on when completed and passed, where nothing is asked when completed', () => {
    expect(unit?.getAttribute('moveOn')).toBe('CompletedAndPassed');
    expect(unit?.getAttribute('masteryScore')).toBe('0.8');
    const [plain] = all(parsed(cmi5Course(address, { en: 'A' }, { en: 'B' }, null)), CMI5, 'au');
    expect(plain?.getAttribute('moveOn')).toBe('Completed');
    expect(plain?.getAttribute('masteryScore')).toBeNull();
  });
});

describe('the page of a package', () => {
  const html = readFileSync('index.html', 'utf8').replace(
    '<head>',
    `<head>\n<meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self'" />\n<link rel="manifest" href="./app.webmanifest">`,
  );
  const packed = { kind: 'cmi5', start: 'lesson=a', lesson: 'a' } as const;
  const policyOf = (page: string) => /Security-Policy" content="([^"]*)"/.exec(page)?.[1];

  it('may speak to another host over HTTPS by cmi5 alone', () => {
    expect(policyOf(packagePage(html, packed))).toBe(
      "default-src 'self'; script-src 'self'; connect-src 'self' https:",
    );
    expect(policyOf(packagePage(html, { ...packed, kind: 'scorm12' }))).toBe(policyOf(html));
  });

  it('begins with its own script, after the policy, and cannot be installed', () => {
    const page = packagePage(html, packed);
    const scripts = [...page.matchAll(/<script[^>]*src="([^"]*)"/g)].map(([, src]) => src);
    expect(scripts[0]).toBe('./package.js');
    expect(page.indexOf('package.js')).toBeGreaterThan(page.indexOf('Security-Policy'));
    expect(page).not.toContain('webmanifest');
  });

  it('is none without a policy', () => {
    expect(() => packagePage('<head></head>', packed)).toThrow(/no content security policy/);
  });

  it('begins what was packed, unless the address has something to begin with, and leaves the rest of it', () => {
    const start = (search: string) => {
      const dataset: { package?: string } = {};
      let opened = '';
      const run = new Function(
        'document',
        'history',
        'location',
        packageScript({ ...packed, start: 'lesson=a&x="b"' }),
      );
      run(
        { documentElement: { dataset } },
        { state: null, replaceState: (_: null, __: string, url: string) => (opened = url) },
        { search, hash: '#h' },
      );
      return {
        query: new URLSearchParams(opened.replace(/#h$/, '')),
        said: JSON.parse(dataset.package ?? ''),
      };
    };
    const { query, said } = start('?endpoint=https%3A%2F%2Flrs.example%2F&lesson=b');
    expect([...query]).toEqual([
      ['endpoint', 'https://lrs.example/'],
      ['lesson', 'b'],
      ['x', '"b"'],
    ]);
    expect(said).toMatchObject({ kind: 'cmi5', lesson: 'a' });
  });
});
