/** What a platform offers to content: SCORM 1.2 Run-Time Environment, section 3.3. Everything is words, `'true'` and `'false'` too. */
export interface ScormApi {
  LMSInitialize(nothing: ''): string;
  LMSGetValue(element: string): string;
  LMSSetValue(element: string, value: string): string;
  LMSCommit(nothing: ''): string;
  LMSFinish(nothing: ''): string;
  LMSGetLastError(): string;
  LMSGetErrorString(code: string): string;
}

/** A window as far as the search looks at it. */
export interface ScormWindow {
  API?: ScormApi;
  parent: ScormWindow | null;
  opener?: ScormWindow | null;
}

/** As many windows up are asked: the standard's own search gives up after seven (section 3.3, "findAPI"). */
const LEVELS_MOST = 7;

/** The platform's API: in a window around this one, else in the one that opened it or around that. Null when there is none. */
export function findScormApi(start: ScormWindow): ScormApi | null {
  return upFrom(start) ?? upFrom(open(start, 'opener')) ?? upFrom(open(topOf(start), 'opener'));
}

function upFrom(start: ScormWindow | null): ScormApi | null {
  let at = start;
  for (let level = 0; at !== null && level <= LEVELS_MOST; level++) {
    const api = open(at, 'API');
    if (api) return api;
    const up: ScormWindow | null = open(at, 'parent');
    at = up === at ? null : up;
  }
  return null;
}

function topOf(start: ScormWindow): ScormWindow {
  let at = start;
  for (let level = 0; level < LEVELS_MOST; level++) {
    const up = open(at, 'parent');
    if (up === null || up === at) return at;
    at = up;
  }
  return at;
}

/** A window of another host says nothing, and throws. */
function open<K extends keyof ScormWindow>(
  from: ScormWindow | null,
  key: K,
): NonNullable<ScormWindow[K]> | null {
  try {
    return from?.[key] ?? null;
  } catch {
    return null;
  }
}
