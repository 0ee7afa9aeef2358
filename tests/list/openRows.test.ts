import { expect, test } from 'vitest';
import { type OpenRows, openFor, setRows } from '../../src/list/openRows';

const rows = (expanded: string[], bySelection: string[] = []): OpenRows => ({
  expanded: new Set(expanded),
  bySelection: new Set(bySelection),
});

test('the rows above a selection open, and close when the selection moves on', () => {
  const first = openFor(rows(['glutei']), ['thigh', 'semitendinosus']);
  expect([...first.expanded].sort()).toEqual(['glutei', 'semitendinosus', 'thigh']);
  const second = openFor(first, ['thigh', 'gracilis']);
  expect([...second.expanded].sort()).toEqual(['glutei', 'gracilis', 'thigh']);
});

test('what somebody opened stays open', () => {
  const opened = setRows(rows(['glutei']), new Set(['glutei', 'thigh']));
  const selected = openFor(opened, ['thigh', 'gracilis']);
  expect([...openFor(selected, ['leg']).expanded].sort()).toEqual(['glutei', 'leg', 'thigh']);
});

test('the same selection again changes nothing', () => {
  const open = openFor(rows([]), ['thigh', 'gracilis']);
  expect(openFor(open, ['thigh', 'gracilis'])).toBe(open);
});
