import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseContent } from '../../src/patterns/contentParse';
import {
  contentStrings,
  fingerprint,
  TRANSLATED,
  translateContent,
  translationOf,
} from '../../src/patterns/contentStrings';

const json = JSON.parse(readFileSync('models/trigger-points.json', 'utf8')) as Record<string, unknown>;
const structures = JSON.parse(readFileSync('models/structures.json', 'utf8')) as object;
const { content } = parseContent(json);

/** Strings that are not words for people: ids, codes, marks of the file itself, titles of works. A new field goes here or is translated. */
const NOT_TRANSLATED = new RegExp(
  [
    String.raw`^\$schema$`,
    String.raw`^meta\.(contentVersion|date|language|license|licenseUrl|changes\.\*\.(version|text))$`,
    String.raw`^coordinates\.(bearing|segments|stroke|along|alongMesh|across)`,
    String.raw`^coordinates\.landmarks\.\*\.segment$`,
    String.raw`(^|\.)(id|source|confidence|kind|activity|appliesTo|level|type|cluster|segment|alongBasis|group|layer)$`,
    String.raw`\.(members|antagonists|mimics|muscles|from|to|structures|articlePrimary|regions|opens|evidence)\.\*$`,
    String.raw`\.(fma\.|sources\.(names|layer|antagonists)$|fmaNote$|alongNote$|latin$|chartLabel$|changes\.\*$)`,
    String.raw`\.place\.across\.`,
    String.raw`^redFlags\.\*\.muscles$`,
    String.raw`^reading\.\*\.(title|by|url|muscles)$`,
    String.raw`^evidence\.items\.\*\.(citation|verification|url)$`,
    '^(articleFacts|doubts)',
  ].join('|'),
);

function places(value: unknown, steps: readonly string[] = []): string[] {
  if (typeof value === 'string') return [steps.join('.')];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((entry) => places(entry, [...steps, '*']));
  return Object.entries(value).flatMap(([key, part]) => places(part, [...steps, key]));
}

const asPattern = (place: string) => new RegExp(`^${place.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`);

test('each string of the content is either translated or known to be none for people', () => {
  const translated = TRANSLATED.map(asPattern);
  const unsettled = [...new Set(places(json))].filter(
    (place) => !NOT_TRANSLATED.test(place) && !translated.some((pattern) => pattern.test(place)),
  );
  expect(unsettled).toEqual([]);
});

test('every place that is said to hold words does', () => {
  const all = [...new Set([...places(json), ...places(structures)])];
  const empty = TRANSLATED.filter((place) => !all.some((one) => asPattern(place).test(one)));
  expect(empty).toEqual([]);
});

test('strings are addressed by id where there is one, by place in the list where not', () => {
  const strings = contentStrings(content);
  expect(strings.get('muscles.gastrocnemius.points.gas_1.label')).toBe('Gastrocnemius TrP1');
  expect(strings.get('muscles.semitendinosus.actions.0.text')).toBe('Flexes the knee.');
  expect(contentStrings(structures).get('structures.femur.english')).toBe('Femur');
  expect(strings.has('muscles.gastrocnemius.latin')).toBe(false);
});

test('a translation changes its string and leaves everything without words as it is', () => {
  const at = 'muscles.semitendinosus.actions.0.text';
  const translated = translateContent(content, {
    language: 'de',
    strings: { [at]: { of: fingerprint('Flexes the knee.'), text: 'Beugt das Knie.' } },
  });
  const before = content.muscles.find(({ id }) => id === 'semitendinosus');
  const after = translated.muscles.find(({ id }) => id === 'semitendinosus');
  expect(after?.actions[0]?.text).toBe('Beugt das Knie.');
  expect(after?.actions[1]).toBe(before?.actions[1]);
  expect(after?.points).toBe(before?.points);
  expect(translated.redFlags).toBe(content.redFlags);
  expect(before?.actions[0]?.text).toBe('Flexes the knee.');
});

test('the whole content can be translated, string by string', () => {
  const strings = Object.fromEntries(
    [...contentStrings(content)].map(([at, text]) => [at, { of: fingerprint(text), text: `[${text}]` }]),
  );
  const translated = contentStrings(translateContent(content, { language: 'xx', strings }));
  for (const [at, text] of contentStrings(content)) expect(translated.get(at), at).toBe(`[${text}]`);
});

test('a translation of an older text is not shown', () => {
  const old = { of: fingerprint('Bends the knee.'), text: 'Beugt das Knie.' };
  expect(translationOf(old, 'Flexes the knee.')).toBe('Flexes the knee.');
});
