import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { beginCmi5 } from '../../src/platform/Cmi5Session';
import { launchOf } from '../../src/platform/cmi5Statement';
import { NO_PROGRESS } from '../../src/platform/progress';
import { type FolderServer, serveFolder } from '../browser/folderServer';
import { RecordStore } from '../browser/recordStore';

let server: FolderServer;
let records: RecordStore;
beforeAll(async () => {
  server = await serveFolder('nowhere', {}, (request, response) => records.answer(request, response));
});
afterAll(() => server.stop());
beforeEach(() => {
  records = new RecordStore();
});

const silent = () => {};
const begin = async (
  mode: 'Normal' | 'Browse' | 'Review' = 'Normal',
  lost: (cause: string) => void = silent,
) => {
  const session = await beginCmi5(`?${records.launch(server.url, mode, 0.6)}`, lost);
  if (!session) throw new Error('the launch was not understood');
  await vi.waitFor(() => expect(records.verbs()).toContain('initialized'));
  return session;
};
const done = { ...NO_PROGRESS, at: 2, completed: true };
const failing = { completed: true, score: 0.5, passed: false };
const passing = { completed: true, score: 0.75, passed: true };

describe('the launch by cmi5', () => {
  const whole = {
    endpoint: 'https://lrs.example/xapi',
    fetch: 'https://lms.example/token?k=1',
    actor: '{"objectType":"Agent","account":{"homePage":"https://lms.example","name":"1"}}',
    registration: '760e3480-ba55-4991-94b0-01820dbd23a2',
    activityId: 'https://lms.example/units/7',
  };

  it('is read from the address, whatever else stands there', () => {
    const launch = launchOf(`?lesson=a&${new URLSearchParams(whole)}`);
    expect(launch).toMatchObject({ endpoint: 'https://lrs.example/xapi/', fetch: whole.fetch });
    expect(launch?.actor).toEqual(JSON.parse(whole.actor));
  });

  it.each(Object.keys(whole))('is none without %s', (key) => {
    const { [key as 'actor']: _, ...rest } = whole;
    expect(launchOf(`?${new URLSearchParams(rest)}`)).toBeNull();
  });

  it('is none with an actor that cannot be read', () => {
    expect(launchOf(`?${new URLSearchParams({ ...whole, actor: '{' })}`)).toBeNull();
  });

  it('is refused with the words of the platform when the token is asked for again', async () => {
    const query = `?${records.launch(server.url, 'Normal', 0.6)}`;
    await beginCmi5(query, silent);
    await expect(beginCmi5(query, silent)).rejects.toThrow('The token has already been returned.');
  });
});

describe('a session by cmi5', () => {
  it('tells completed once, failed each time, passed once, terminated last and nothing after it', async () => {
    const session = await begin();
    expect(session.mastery).toBe(0.6);
    session.report(done, { completed: false, score: 0, passed: null });
    session.report(done, failing);
    session.report(done, failing);
    session.report(done, passing);
    session.report(done, failing);
    await vi.waitFor(() => expect(records.verbs()).toHaveLength(4));
    await session.end(done, passing);
    session.report(done, passing);
    await session.end(done, passing);
    expect(records.verbs()).toEqual(['initialized', 'completed', 'failed', 'passed', 'terminated']);
    expect(records.refused).toEqual([]);
    const [, completed, failed, passed] = records.statements;
    expect([completed, failed, passed].map((one) => one?.result)).toMatchObject([
      { completion: true },
      { success: false, score: { scaled: 0.5 } },
      { success: true, score: { scaled: 0.75 } },
    ]);
    expect(completed?.result?.score).toBeUndefined();
    const categories = records.statements.map(({ context }) =>
      context.contextActivities.category.map(({ id }) => id.split('/').at(-1)),
    );
    expect(categories).toEqual([
      ['cmi5'],
      ['cmi5', 'moveon'],
      ['cmi5', 'moveon'],
      ['cmi5', 'moveon'],
      ['cmi5'],
    ]);
    expect(records.statements.every(({ context }) => context.contextActivities.grouping.length === 1)).toBe(
      true,
    );
    expect(new Set(records.statements.map(({ id }) => id)).size).toBe(5);
  });

  it('goes on where the one before was left, and does not tell again what was told', async () => {
    const first = await begin();
    await first.end(done, failing);
    expect(records.verbs()).toEqual(['initialized', 'completed', 'failed', 'terminated']);
    const second = await begin();
    expect(second.progress).toMatchObject(done);
    await second.end(done, passing);
    expect(records.verbs()).toEqual(['initialized', 'passed', 'terminated']);
    const third = await begin();
    await third.end(done, passing);
    expect(records.verbs()).toEqual(['initialized', 'terminated']);
  });

  it.each(['Browse', 'Review'] as const)('judges nothing in the mode %s', async (mode) => {
    const session = await begin(mode);
    session.report(done, passing);
    await session.end(done, passing);
    expect(records.verbs()).toEqual(['initialized', 'terminated']);
  });

  it('sends what did not arrive with the next, in its order', async () => {
    const lost: string[] = [];
    const session = await begin('Normal', (cause) => lost.push(cause));
    records.away = true;
    session.report(done, failing);
    await vi.waitFor(() => expect(lost).toHaveLength(1));
    records.away = false;
    await session.end(done, passing);
    expect(records.verbs()).toEqual(['initialized', 'completed', 'failed', 'passed', 'terminated']);
    expect(lost).toHaveLength(1);
  });

  it('says once when the record store takes nothing more', async () => {
    const lost: string[] = [];
    const session = await begin('Normal', (cause) => lost.push(cause));
    // Another session has begun.
    records.launch(server.url, 'Normal', 0.6);
    session.report(done, failing);
    await vi.waitFor(() => expect(lost).toEqual(['POST /records/statements answers 401']));
    session.report({ ...done, at: 1 }, passing);
    await session.end(done, passing);
    expect(lost).toHaveLength(1);
  });
});
