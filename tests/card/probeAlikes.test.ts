import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { whatIsDrawnThere } from '../../src/page/whatChanged';
import { indexContent } from '../../src/patterns/contentIndex';
import { LOOK_ALIKES_FILE, parseLookAlikes } from '../../src/patterns/lookAlikeParse';
import { alikeGroups } from '../../src/scene/structures/probeAlikes';
import { readContent } from '../content/contentReport';

const { content } = readContent();
const { lookAlikes } = parseLookAlikes(JSON.parse(readFileSync(LOOK_ALIKES_FILE, 'utf8')), content);
const index = indexContent(content, lookAlikes);

describe('look-alikes at a spot of the skin', () => {
  it('have what cannot wait first, then what is drawn as pain, then what is drawn as numbness', () => {
    const groups = alikeGroups(
      [
        { id: 'dermatome_s2', zone: 'core' },
        { id: 'root_pain_s1', zone: 'core' },
        { id: 'not_in_the_file', zone: 'core' },
        { id: 'baker_cyst', zone: 'wider' },
        { id: 'deep_vein_thrombosis', zone: 'wider' },
        { id: 'cauda_equina_syndrome', zone: 'wider' },
      ],
      index,
    );
    expect(groups.map(({ kind, found }) => [kind, found.map(({ lookAlike }) => lookAlike.id)])).toEqual([
      ['urgent', ['deep_vein_thrombosis', 'cauda_equina_syndrome']],
      ['pain', ['root_pain_s1', 'baker_cyst']],
      ['numbness', ['dermatome_s2']],
    ]);
  });

  it('are said by how many they are, and not while that is not known or none is', () => {
    expect(whatIsDrawnThere({ hits: null })).toBeNull();
    expect(whatIsDrawnThere({ hits: [] })).toBeNull();
    expect(whatIsDrawnThere({ hits: [{ id: 'root_pain_s1', zone: 'core' }] })).toBe(
      'Also drawn here: 1 look-alike',
    );
  });
});
