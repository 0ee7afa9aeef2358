import { isoDuration } from './duration';

/** What the platform says in the address with which it starts a unit (cmi5, section 8.1). */
export interface Cmi5Launch {
  endpoint: string;
  fetch: string;
  /** An xAPI agent, passed on as it is. */
  actor: object;
  registration: string;
  activityId: string;
}

/** The document `LMS.LaunchData`, as far as it is used here (section 10.2). */
export interface LaunchData {
  contextTemplate: Context;
  launchMode: 'Normal' | 'Browse' | 'Review';
  masteryScore?: number;
  returnURL?: string;
}

interface Context {
  contextActivities?: { category?: { id: string }[]; [list: string]: unknown };
  extensions?: Record<string, unknown>;
  [property: string]: unknown;
}

/** The verbs of a unit (section 9.3). */
const VERBS = {
  initialized: 'http://adlnet.gov/expapi/verbs/initialized',
  completed: 'http://adlnet.gov/expapi/verbs/completed',
  passed: 'http://adlnet.gov/expapi/verbs/passed',
  failed: 'http://adlnet.gov/expapi/verbs/failed',
  terminated: 'http://adlnet.gov/expapi/verbs/terminated',
} as const;
export type Cmi5Verb = keyof typeof VERBS;

const CATEGORY_CMI5 = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
const CATEGORY_MOVE_ON = 'https://w3id.org/xapi/cmi5/context/categories/moveon';
const MASTERY_EXTENSION = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';

/** The launch parameters of an address; null where one is missing or cannot be read. */
export function launchOf(search: string): Cmi5Launch | null {
  const query = new URLSearchParams(search);
  const said = (key: string) => query.get(key) ?? '';
  const [endpoint, fetch] = [said('endpoint'), said('fetch')];
  const [registration, activityId] = [said('registration'), said('activityId')];
  try {
    const actor = JSON.parse(said('actor')) as unknown;
    if (typeof actor !== 'object' || actor === null) return null;
    if (!endpoint || !fetch || !registration || !activityId) return null;
    // Paths are appended to it.
    return { endpoint: endpoint.replace(/\/?$/, '/'), fetch, actor, registration, activityId };
  } catch {
    return null;
  }
}

/**
 * A statement that cmi5 defines (sections 9.1 to 9.7).
 * @param sessionMs since the unit was initialized, milliseconds
 * @param score share of what was right, 0 to 1; for `passed` and `failed` alone
 */
export function cmi5Statement(
  verb: Cmi5Verb,
  launch: Cmi5Launch,
  data: LaunchData,
  { sessionMs, score = null, atMs }: { sessionMs: number; score?: number | null; atMs: number },
) {
  const judged = verb === 'passed' || verb === 'failed';
  const { contextTemplate: template } = data;
  const mastery = judged && data.masteryScore !== undefined ? { [MASTERY_EXTENSION]: data.masteryScore } : {};
  const categories = [CATEGORY_CMI5, ...(judged || verb === 'completed' ? [CATEGORY_MOVE_ON] : [])];
  return {
    id: uuid(),
    actor: launch.actor,
    verb: { id: VERBS[verb], display: { en: verb } },
    object: { objectType: 'Activity', id: launch.activityId },
    context: {
      ...template,
      registration: launch.registration,
      contextActivities: {
        ...template.contextActivities,
        category: [...(template.contextActivities?.category ?? []), ...categories.map((id) => ({ id }))],
      },
      extensions: { ...mastery, ...template.extensions },
    },
    ...(verb !== 'initialized' && {
      result: {
        ...(verb === 'completed' && { completion: true }),
        ...(judged && { success: verb === 'passed' }),
        ...(judged && score !== null && { score: { scaled: Math.round(score * 10_000) / 10_000 } }),
        duration: isoDuration(sessionMs),
      },
    }),
    timestamp: new Date(atMs).toISOString(),
  };
}
export type Cmi5Statement = ReturnType<typeof cmi5Statement>;

/** `crypto.randomUUID` is there over HTTPS alone; platforms in a house may do without. */
function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
