/** More messages at once cover the leg. */
const NOTICES_SHOWN = 3;
/** More are not kept: the oldest go. */
export const NOTICES_KEPT = 20;

/** Those that are shown, in the order in which they came: the newest, and before them those that the person can do something about. */
export function noticesShown<T extends { act?: unknown }>(notices: readonly T[]): T[] {
  const byNeed = [...notices.filter(({ act }) => !act), ...notices.filter(({ act }) => act)];
  const shown = new Set(byNeed.slice(-NOTICES_SHOWN));
  return notices.filter((notice) => shown.has(notice));
}
