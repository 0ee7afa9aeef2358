import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../src/patterns/contentStrings';
import { readNerveLines } from '../../src/patterns/nerveLines';
import { parseVessels, translateVessels, VESSELS_FILE } from '../../src/patterns/vesselParse';
import { VesselsSchema } from '../../src/patterns/vesselSchema';
import { put, type Spoil } from './spoilt';

const read = () => JSON.parse(readFileSync(VESSELS_FILE, 'utf8')) as Record<string, unknown>;
const spoilt = (...spoils: Spoil[]) => {
  const json = read();
  for (const spoil of spoils) spoil(json);
  return parseVessels(json);
};

describe('the file of the vessels', () => {
  it('is as its schema wants it, every entry of it', () => {
    const { vessels, problems } = parseVessels(read());
    expect(problems).toEqual([]);
    expect(VesselsSchema.safeParse(read()).error?.issues).toBeUndefined();
    expect([vessels.vessels.length, vessels.places.length]).toEqual([19, 3]);
  });

  it('loses an entry with a mistake, says so in one sentence, and keeps the rest', () => {
    const broken = spoilt(
      put('vessels/femoral_artery/kind', 'nerve'),
      put('vessels/femoral_vein/line/3', [1, 2, 3]),
      put('vessels/popliteal_vein/line/0/3', 40),
      put('vessels/popliteal_artery/colour', 'red'),
      put('vessels/fibular_vein/id', 'femoral_vein'),
      put('places/knee_hollow/at/segment', 'arm'),
      put('bones', []),
    );
    expect(broken.problems.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^models\/vessels\.json: the key "bones" is unknown; correct/),
      expect.stringMatching(/^models\/vessels\.json: vessel femoral_artery, kind is "nerve"; give one of/),
      expect.stringMatching(/^models\/vessels\.json: vessel popliteal_artery has the unknown key "colour"/),
      expect.stringMatching(/^models\/vessels\.json: vessel femoral_vein, line\[3\]/),
      expect.stringMatching(/^models\/vessels\.json: vessel popliteal_vein, line\[0\]\[3\] is 40;/),
      expect.stringMatching(/^models\/vessels\.json: vessel femoral_vein, id is there twice; give/),
      expect.stringMatching(/^models\/vessels\.json: place knee_hollow, at\.segment is "arm"; give one of/),
    ]);
    expect(broken.vessels.vessels).toHaveLength(14);
    expect(broken.vessels.places).toHaveLength(2);
  });

  it('is refused whole when it is another file, of another version or in other units', () => {
    expect(() => parseVessels(null)).toThrow(/does not hold one JSON object; restore/);
    expect(() => spoilt(put('version', 2))).toThrow(/version is 2 and this page reads version 1/);
    expect(() => spoilt(put('units', 'm'))).toThrow(/units and space are "m" and "leg"; they must be/);
  });

  it('is said in another language string by string', () => {
    const { vessels } = parseVessels(read());
    const [first] = vessels.vessels;
    const label = first?.label ?? '';
    const words = {
      language: 'xx',
      strings: { [`vessels.${first?.id}.label`]: { of: fingerprint(label), text: 'X' } },
    };
    const translated = translateVessels(vessels, words);
    expect(translated.vessels[0]?.label).toBe('X');
    expect(translated.vessels[0]?.line).toBe(first?.line);
    expect(translated.vessels[1]).toBe(vessels.vessels[1]);
  });
});

describe('the lines of the nerves', () => {
  it('are refused in one sentence when they are damaged', () => {
    expect(() => readNerveLines([])).toThrow(
      /version is undefined and this page reads version 1; build it anew/,
    );
    expect(() => readNerveLines({ version: 1, vertices: 3, triangles: 1, lines: [{ id: 'a' }] })).toThrow(
      'models/nerve-lines.json: an entry is damaged; build it anew with npm run model:nerves.',
    );
  });
});
