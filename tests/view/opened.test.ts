import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { opened, openTool, readCard, showListBeside, teachToolOf } from '../../src/view/opened';

const tool = () => opened.getState().tool;
const beside = () => opened.getState().beside;

beforeEach(() => openTool(null));

describe('a tool', () => {
  it('closes the one that had the leg, and what was read beside it', () => {
    openTool('finder');
    readCard(true);
    openTool('quiz');
    expect([tool(), beside()]).toEqual(['quiz', null]);
    openTool('finder');
    expect([tool(), beside()]).toEqual(['finder', null]);
  });

  it('keeps the list that it wants beside it when it is asked for once more; a card gives way to what was found', () => {
    openTool('lessons');
    showListBeside(true);
    openTool('lessons');
    expect(beside()).toBe('list');
    openTool('finder');
    readCard(true);
    openTool('finder');
    expect(beside()).toBe(null);
  });

  it('puts away beside it only what is there', () => {
    openTool('finder');
    readCard(true);
    showListBeside(false);
    expect(beside()).toBe('card');
    readCard(false);
    expect(beside()).toBe(null);
  });

  it('is one to teach with, or the finder', () => {
    expect(['lessons', 'finder', null].map((tool) => teachToolOf({ tool } as never))).toEqual([
      'lessons',
      null,
      null,
    ]);
  });
});

describe('the tool that an address opens', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['', '', null],
    ['?show=gas_1', '', null],
    ['?complaints=limp', '', 'finder'],
    ['?paint=abc&lesson=hamstrings', '', 'finder'],
    ['?write=my-calf&quiz=name', '', 'lessons'],
    ['', '#lesson=abc', 'lessons'],
    ['?quiz=name', '', 'quiz'],
    ['?handout=chart', '', 'handout'],
  ])('%s%s: %s', async (search, hash, wanted) => {
    vi.stubGlobal('window', { location: { origin: 'http://leg', pathname: '/', search, hash } });
    vi.resetModules();
    const fresh = await import('../../src/view/opened');
    expect(fresh.opened.getState().tool).toBe(wanted);
  });
});
