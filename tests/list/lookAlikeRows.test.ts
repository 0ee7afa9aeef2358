import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LOOK_ALIKES_ROW, withLookAlikes } from '../../src/list/lookAlikeRows';
import { parseLookAlikes } from '../../src/patterns/lookAlikeParse';
import { STRUCTURES } from '../../src/scene/structures/structureTable';
import { rowsAbove, type StructureNode, structureTree } from '../../src/scene/structures/structureTree';
import { languageStore } from '../../src/words/text';
import { readContent } from '../content/contentReport';

const { content } = readContent();
const { lookAlikes } = parseLookAlikes(
  JSON.parse(readFileSync('models/look-alikes.json', 'utf8')),
  content,
).lookAlikes;
const structures = structureTree(content, STRUCTURES);
const words = languageStore.getState();
const rows = (
  ...[found, state]: [Parameters<typeof withLookAlikes>[1], Parameters<typeof withLookAlikes>[2]]
) => withLookAlikes(structures, found, state, words);
const walk = (nodes: readonly StructureNode[]): StructureNode[] =>
  nodes.flatMap((node) => [node, ...walk(node.children)]);

describe('look-alikes in the list', () => {
  const tree = rows(lookAlikes, { status: 'ready', cause: null });

  test('stand after the muscles and before the bones', () => {
    const keys = tree.map(({ key }) => key);
    expect(keys.indexOf(LOOK_ALIKES_ROW)).toBe(keys.indexOf('group:bones') - 1);
    expect(tree.filter(({ key }) => key !== LOOK_ALIKES_ROW)).toEqual(structures);
  });

  test('are there by kind, each once, with the key of its card', () => {
    const group = tree.find(({ key }) => key === LOOK_ALIKES_ROW);
    expect(group?.children.map(({ name }) => name).slice(0, 2)).toEqual([
      'Dermatomes: the skin of a root',
      'Nerve roots',
    ]);
    const all = walk(group?.children ?? []).filter(({ kind }) => kind === 'alike');
    expect(all.map(({ drawing }) => drawing).sort()).toEqual(lookAlikes.map(({ id }) => id).sort());
    const keys = walk(tree).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(rowsAbove(tree, 'mimic:dvt')).toEqual([LOOK_ALIKES_ROW, 'group:alike vessel']);
  });

  test.each(['waiting', 'loading'] as const)('while %s one row stands in for them', (status) => {
    const group = rows([], { status, cause: null }).find(({ key }) => key === LOOK_ALIKES_ROW);
    expect(group?.children.map(({ kind }) => kind)).toEqual(['note']);
  });

  test('a row says why they did not come', () => {
    const group = rows([], { status: 'failed', cause: 'The file is lost.' }).find(
      ({ key }) => key === LOOK_ALIKES_ROW,
    );
    expect(group?.children[0]?.name).toContain('The file is lost.');
  });
});
