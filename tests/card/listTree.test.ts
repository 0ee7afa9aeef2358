import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { indexContent } from '../../src/patterns/contentIndex';
import { readContentWords } from '../../src/patterns/contentLanguages';
import { translateContent } from '../../src/patterns/contentStrings';
import { STRUCTURES } from '../../src/scene/structures/structureTable';
import {
  openAtStart,
  pointName,
  rowsAbove,
  type StructureNode,
  structureTree,
} from '../../src/scene/structures/structureTree';
import { readContent } from '../content/contentReport';

const { content } = readContent();
const index = indexContent(content);
const tree = structureTree(content, STRUCTURES);

const walk = (nodes: readonly StructureNode[]): StructureNode[] =>
  nodes.flatMap((node) => [node, ...walk(node.children)]);
const byKey = new Map(walk(tree).map((node) => [node.key, node]));

describe('the structure list', () => {
  test('begins with the three groups of the source article, and they are open', () => {
    expect(tree.slice(0, 3).map(({ name }) => name)).toEqual(['Hamstrings', 'Gluteal muscles', 'Calf']);
    const open = openAtStart(content, tree);
    expect(open).toEqual(
      expect.arrayContaining([
        ...tree.slice(0, 3).map(({ key }) => key),
        'semitendinosus',
        'gluteus_minimus',
        'gastrocnemius',
      ]),
    );
    expect(open).not.toContain('soleus');
  });

  test('has every muscle and every trigger point of the content once', () => {
    const keys = walk(tree).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const muscle of content.muscles) {
      expect(byKey.get(muscle.id)?.name).toBe(muscle.english);
      for (const point of muscle.points) expect(byKey.get(point.id)?.label).toBe(point.label);
    }
  });

  test('has every structure of the model, under the id that a pick answers with, but not the skin', () => {
    for (const { id, muscle, kind } of STRUCTURES) {
      expect(byKey.has(muscle ?? id), `${muscle ?? id} in the list`).toBe(kind !== 'skin');
    }
  });

  test('says of quadratus lumborum that the model has no such mesh, and of no other muscle', () => {
    const missing = walk(tree).filter((node) => node.kind === 'muscle' && !node.inModel);
    const meshed = new Set(STRUCTURES.map(({ id, muscle }) => muscle ?? id));
    expect(missing.map(({ key }) => key)).toEqual(
      content.muscles.map(({ id }) => id).filter((id) => !meshed.has(id)),
    );
  });

  test.each(['en', 'de', 'es', 'fr'])('a row says nothing twice in %s', (language) => {
    const words =
      language === 'en'
        ? content
        : translateContent(
            content,
            readContentWords(JSON.parse(readFileSync(`models/languages/${language}.json`, 'utf8')), language),
          );
    const stems = (text: string) =>
      text
        .toLowerCase()
        .match(/\p{L}{4,}/gu)
        ?.map((word) => word.slice(0, 4)) ?? [];
    for (const { kind, name, detail } of walk(structureTree(words, STRUCTURES)))
      if (kind === 'point')
        expect(
          stems(name).filter((stem) => stems(detail).includes(stem)),
          `${name} ${detail}`,
        ).toEqual([]);
    // What tells two points of the same name apart is still said.
    const gastrocnemius = walk(structureTree(words, STRUCTURES)).find(({ key }) => key === 'gas_1');
    expect(gastrocnemius?.detail).not.toBe('');
  });

  test('a group and a muscle switch all points below them', () => {
    expect(byKey.get('gastrocnemius')?.points).toEqual(['gas_1', 'gas_2', 'gas_3', 'gas_4']);
    expect(byKey.get('group:calf')?.points).toEqual(expect.arrayContaining(['gas_1', 'sol_1', 'pla_1']));
    expect(byKey.get('femur')?.points).toEqual([]);
  });

  test('bones run from the pelvis down to the tips of the toes', () => {
    const bones = byKey.get('group:bones')?.children.map(({ key }) => key) ?? [];
    const places = ['hip_bone', 'femur', 'patella', 'tibia', 'talus', 'metatarsal_1', 'distal_phalanx_5'].map(
      (id) => bones.indexOf(id),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('knows what to open so that a row is in sight', () => {
    expect(rowsAbove(tree, 'gas_1')).toEqual(['group:calf', 'gastrocnemius']);
    expect(rowsAbove(tree, 'gastrocnemius')).toEqual(['group:calf']);
    expect(rowsAbove(tree, 'no_such_row')).toEqual([]);
  });
});

describe('the name of a point under its muscle', () => {
  test.each([
    ['gas_1', 'TrP1'],
    ['st_1', 'Middle'],
    ['bfl_1', 'Middle'],
    ['bfs_1', 'Short head'],
    ['bfs_2', 'Distal'],
    ['gmin_a1', 'Anterior 1'],
    ['ip_2', 'Iliacus TrP2'],
  ])('%s is called %s', (id, name) => {
    const entry = index.points.get(id);
    expect(entry && pointName(entry.muscle, entry.point)).toBe(name);
  });
});
