import { shown } from '../leg/shown';
import { CONTENT_FILE } from './contentFile';
import type { EntryReader } from './contentReader';
import type { LookAlike, LookAlikes } from './lookAlikeSchema';
import type { Content } from './schema';

/** What an entry may name, by the word for one. */
type Kind = 'source' | 'look-alike' | 'nerve' | 'mimic' | 'warning sign' | 'muscle' | 'point';

/** Kinds whose entries stand in the content; a mimic is one of its look-alikes. */
const OF_CONTENT: readonly Kind[] = ['mimic', 'warning sign', 'muscle', 'point'];

/**
 * Take out ids that name nothing. Each such id is said once, with the first entry that names it and how many more do; an id whose own entry could not
 * be read goes silently, since that entry has its sentence already. A sign that cannot wait keeps its words even when what it names is not there.
 */
export function dropDanglingLookAlikes(read: LookAlikes, content: Content, reader: EntryReader): LookAlikes {
  const ids = (entries: readonly { id: string }[]) => new Set(entries.map(({ id }) => id));
  const known: Readonly<Record<Kind, ReadonlySet<string>>> = {
    source: ids(read.sources),
    'look-alike': ids(read.lookAlikes),
    nerve: ids(read.nerves),
    mimic: ids(content.mimics),
    'warning sign': ids(content.redFlags),
    muscle: ids(content.muscles),
    point: ids(content.muscles.flatMap(({ points }) => points)),
  };
  const dangling = new Map<
    string,
    { entry: string; path: string; id: string; kinds: Kind[]; more: number }
  >();

  /** Whether `id` names an entry of one of `kinds`. When it names nothing at all, remember where it stood. */
  function leads(entry: string, path: string, id: string, ...kinds: Kind[]): boolean {
    if (kinds.some((kind) => known[kind].has(id))) return true;
    if (kinds.some((kind) => reader.isDeclared(kind, id))) return false;
    const key = `${kinds.join()} ${id}`;
    const before = dangling.get(key);
    if (before) before.more++;
    else dangling.set(key, { entry, path, id, kinds, more: 0 });
    return false;
  }
  const only = (entry: string, path: string, named: readonly string[], ...kinds: Kind[]) =>
    named.filter((id) => leads(entry, path, id, ...kinds));

  function lookAlike(one: LookAlike): LookAlike {
    const { nerve, keyPoint, otherMaps, ...rest } = one;
    const entry = `look-alike ${one.id}`;
    for (const [i, { flag }] of one.warnings.entries())
      leads(entry, `warnings[${i}].flag`, flag, 'warning sign', 'mimic');
    return {
      ...rest,
      ...(nerve !== undefined && leads(entry, 'nerve', nerve, 'nerve') && { nerve }),
      ...(keyPoint && leads(entry, 'keyPoint.source', keyPoint.source, 'source') && { keyPoint }),
      ...(otherMaps && {
        otherMaps: otherMaps.filter(({ source }) => leads(entry, 'otherMaps', source, 'source')),
      }),
      mimics: only(entry, 'mimics', one.mimics, 'mimic'),
      seeAlso: only(entry, 'seeAlso', one.seeAlso, 'mimic'),
      tests: one.tests.map((test) => ({ ...test, sources: only(entry, 'tests', test.sources, 'source') })),
      points: only(entry, 'points', one.points, 'point'),
      sharedArea: one.sharedArea.filter(({ point }) => leads(entry, 'sharedArea', point, 'point')),
      sources: only(entry, 'sources', one.sources, 'source'),
    };
  }

  const checked: LookAlikes = {
    ...read,
    lookAlikes: read.lookAlikes.map(lookAlike),
    nerves: read.nerves.map((nerve) => ({
      ...nerve,
      muscles: only(`nerve ${nerve.id}`, 'muscles', nerve.muscles, 'muscle'),
      skin: only(`nerve ${nerve.id}`, 'skin', nerve.skin, 'look-alike'),
      sources: only(`nerve ${nerve.id}`, 'sources', nerve.sources, 'source'),
    })),
    comparisons: read.comparisons.flatMap((one) => {
      const entry = `comparison ${one.id}`;
      const both = [
        leads(entry, 'point', one.point, 'point'),
        leads(entry, 'lookAlike', one.lookAlike, 'look-alike'),
      ];
      if (both.includes(false)) return [];
      return [{ ...one, further: only(entry, 'further', one.further, 'look-alike') }];
    }),
  };

  for (const { entry, path, id, kinds, more } of dangling.values()) {
    const [kind] = kinds;
    const file = kind && OF_CONTENT.includes(kind) ? CONTENT_FILE : 'this file';
    const others = more > 0 ? ` (as do ${more} more places)` : '';
    reader.problems.push(
      reader.said(
        entry,
        path,
        `names ${shown(id)}, which is no ${kinds.join(' and no ')} of ${file}${others}`,
        'correct the id or add the entry',
      ),
    );
  }
  return checked;
}
