/** The kinds of package that learning platforms take. */
export const PACKAGE_KINDS = ['scorm12', 'cmi5'] as const;
export type PackageKind = (typeof PACKAGE_KINDS)[number];

/** What the page of a package knows of itself; `package.js`, its first script, says it. */
export interface Packaged {
  kind: PackageKind;
  /** The query that begins what is in the package: `lesson=hamstrings`. */
  start: string;
  /** The lesson that was packed; null for a quiz. */
  lesson: string | null;
}

/** From this share of what is asked on it is passed, 0 to 1. A platform may have another, which wins. */
export const MASTERY_SCORE = 0.8;

let read: Packaged | null | undefined;

/** This page as the content of a package; null where it is a page of its own. */
export function packaged(): Packaged | null {
  if (read !== undefined) return read;
  const said = typeof document === 'undefined' ? undefined : document.documentElement?.dataset?.package;
  read = said === undefined ? null : (JSON.parse(said) as Packaged);
  return read;
}
