import { describe, expect, it } from 'vitest';
import { beginScorm } from '../../src/platform/ScormSession';
import { findScormApi, type ScormApi, type ScormWindow } from '../../src/platform/scormApi';

const API = {} as ScormApi;

/** Windows around each other, the outermost first; returns the innermost. */
function nested(depth: number, top: Partial<ScormWindow>): ScormWindow {
  let inner: ScormWindow = { parent: null, ...top };
  if (!top.parent) inner.parent = inner;
  for (let at = 0; at < depth; at++) inner = { parent: inner };
  return inner;
}

const foreign: ScormWindow = {
  get API(): ScormApi {
    throw new DOMException('Blocked a frame', 'SecurityError');
  },
  parent: null,
};

describe('the search for the API of a platform', () => {
  it.each([0, 1, 7])('finds it %d windows up', (depth) => {
    expect(findScormApi(nested(depth, { API }))).toBe(API);
  });

  it('gives up after seven', () => {
    expect(findScormApi(nested(8, { API }))).toBeNull();
  });

  it('finds it in the window that opened this one, and around that', () => {
    expect(findScormApi({ ...nested(0, {}), opener: nested(2, { API }) })).toBe(API);
    expect(findScormApi(nested(2, { opener: nested(1, { API }) }))).toBe(API);
  });

  it('goes past windows of another host, and ends where there is none', () => {
    expect(findScormApi({ parent: { ...nested(1, { API }) } })).toBe(API);
    expect(findScormApi({ parent: foreign })).toBeNull();
    expect(findScormApi(nested(3, {}))).toBeNull();
  });
});

describe('a session by SCORM 1.2', () => {
  /** A platform that writes down what it is told. */
  function platform(values: Record<string, string>, refuse: readonly string[] = []) {
    const told: string[] = [];
    const api: ScormApi = {
      LMSInitialize: () => 'true',
      LMSGetValue: (element) => values[element] ?? '',
      LMSSetValue: (element, value) => {
        told.push(`${element.replace('cmi.', '')}=${value}`);
        return String(!refuse.includes(element));
      },
      LMSCommit: () => 'true',
      LMSFinish: () => {
        told.push('finish');
        return 'true';
      },
      LMSGetLastError: () => '101',
      LMSGetErrorString: () => 'General exception',
    };
    return { told, page: nested(1, { API: api }) };
  }
  const silent = () => {};
  const progress = { at: 3, completed: true, firstTries: [], best: null };

  it('is told the time from beginning to end, and begins anew after what is completed', async () => {
    const { told, page } = platform({ 'cmi.core.lesson_status': 'not attempted' });
    let ms = 1000;
    const session = beginScorm(page, silent, () => ms);
    expect(told).toEqual(['core.lesson_status=incomplete']);
    ms += 61_230;
    await session?.end(progress, { completed: true, score: 2 / 3, passed: false });
    expect(told.slice(1)).toEqual([
      'core.lesson_location=4',
      `suspend_data=${JSON.stringify({ at: 3, completed: true, tries: '', best: null })}`,
      'core.score.min=0',
      'core.score.max=100',
      'core.score.raw=66.67',
      'core.lesson_status=failed',
      'core.session_time=0000:01:01.23',
      'core.exit=',
      'finish',
    ]);
  });

  it('takes the mastery score of the platform', () => {
    const { page } = platform({ 'cmi.student_data.mastery_score': '55' });
    expect(beginScorm(page, silent)?.mastery).toBe(0.55);
  });

  it('judges nothing where somebody only looks', () => {
    const { told, page } = platform({
      'cmi.core.lesson_mode': 'browse',
      'cmi.core.lesson_status': 'not attempted',
    });
    beginScorm(page, silent)?.report(progress, { completed: true, score: 1, passed: true });
    expect(told.filter((line) => /status|score/.test(line))).toEqual([]);
  });

  it('says once that the platform takes nothing more', () => {
    const { page } = platform({}, ['cmi.suspend_data']);
    const said: string[] = [];
    const session = beginScorm(page, (cause) => said.push(cause));
    for (let twice = 0; twice < 2; twice++)
      session?.report(progress, { completed: false, score: null, passed: null });
    expect(said).toEqual(['101 General exception']);
  });

  it('is none where the platform does not begin one', () => {
    const { page } = platform({});
    (page.parent?.API as ScormApi).LMSInitialize = () => 'false';
    expect(beginScorm(page, silent)).toBeNull();
  });
});
