import { shown } from '../leg/shown';
import { resolveFact } from './contentFacts';
import { sayProblem } from './contentProblems';
import type { EntryReader } from './contentReader';
import type { Content } from './schema';

/** What an entry is called when it is read, by the section it stands in. */
const KINDS = {
  muscles: 'muscle',
  mimics: 'look-alike',
  others: 'other structure',
  edges: 'relation',
  groups: 'group',
  painRegions: 'pain region',
  reading: 'reading',
} as const;
type Section = keyof typeof KINDS;

const isSection = (text: string): text is Section => text in KINDS;

/**
 * Take out ids that name nothing. Each such id is said once, with the first entry that names it and how many more do;
 * an id whose own entry could not be read goes silently, since that entry has its sentence already.
 */
export function dropDanglingReferences(content: Content, reader: EntryReader): Content {
  const dangling = new Map<string, { entry: string; path: string; kinds: string; more: number }>();

  /** Can `id` be followed to an entry of one of `sections`? When it names nothing at all, remember where it stood. */
  function leads(entry: string, path: string, id: string, sections: readonly Section[]): boolean {
    if (sections.some((section) => content[section].some((e) => e.id === id))) return true;
    if (sections.some((section) => reader.isDeclared(KINDS[section], id))) return false;
    const before = dangling.get(id);
    if (before) before.more++;
    else dangling.set(id, { entry, path, kinds: sections.map((s) => KINDS[s]).join(' and no '), more: 0 });
    return false;
  }
  const muscles = (entry: string, path: string, ids: readonly string[]) =>
    ids.filter((id) => leads(entry, path, id, ['muscles']));
  const musclesOrAll = (entry: string, ids: 'all' | readonly string[]) =>
    ids === 'all' ? ids : muscles(entry, 'muscles', ids);

  function factLeads(fact: string, where: string): boolean {
    const [section = '', id = ''] = where.split('/');
    if (isSection(section) && !leads(`article fact ${fact}`, 'where', id, [section])) return false;
    if (resolveFact(content, where).length > 0) return true;
    reader.problems.push(
      sayProblem(
        `article fact ${fact}`,
        'where',
        `points to ${shown(where)}, where nothing is said`,
        'correct the path or write the words there',
      ),
    );
    return false;
  }

  const checked: Content = {
    ...content,
    groups: content.groups.map((g) => ({ ...g, members: muscles(`group ${g.id}`, 'members', g.members) })),
    muscles: content.muscles.map((m) => ({
      ...m,
      antagonists: muscles(`muscle ${m.id}`, 'antagonists', m.antagonists),
      mimics: m.mimics.filter((id) => leads(`muscle ${m.id}`, 'mimics', id, ['mimics'])),
    })),
    edges: content.edges
      .map((e) => ({
        ...e,
        from: muscles(`relation ${e.id}`, 'from', e.from),
        to: e.to.filter((id) => leads(`relation ${e.id}`, 'to', id, ['muscles', 'mimics', 'others'])),
      }))
      .filter((e) => e.from.length > 0 && e.to.length > 0),
    mimics: content.mimics.map((m) => ({
      ...m,
      muscles: muscles(`look-alike ${m.id}`, 'muscles', m.muscles),
    })),
    redFlags: content.redFlags.map((f) => ({
      ...f,
      muscles: musclesOrAll(`warning sign ${f.id}`, f.muscles),
      ...(f.regions && {
        regions: f.regions.filter((id) => leads(`warning sign ${f.id}`, 'regions', id, ['painRegions'])),
      }),
      ...(f.opens && { opens: muscles(`warning sign ${f.id}`, 'opens', f.opens) }),
    })),
    painRegions: content.painRegions.map((r) => ({
      ...r,
      muscles: muscles(`pain region ${r.id}`, 'muscles', r.muscles),
      ...(r.articlePrimary && {
        articlePrimary: muscles(`pain region ${r.id}`, 'articlePrimary', r.articlePrimary),
      }),
    })),
    reading: content.reading.map((r) => ({ ...r, muscles: musclesOrAll(`reading ${r.id}`, r.muscles) })),
    articleFacts: content.articleFacts.map((fact) => ({
      ...fact,
      where: fact.where.filter((where) => factLeads(fact.id, where)),
    })),
  };

  for (const [id, { entry, path, kinds, more }] of dangling) {
    const others = more > 0 ? ` (as do ${more} more places)` : '';
    reader.problems.push(
      sayProblem(
        entry,
        path,
        `names ${shown(id)}, which is no ${kinds} of this file${others}`,
        'correct the id or add the entry',
      ),
    );
  }
  return checked;
}
