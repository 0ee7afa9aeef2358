import type { Content, Muscle, Sourced } from './schema';

const texts = (said: Sourced | readonly Sourced[] | undefined): string[] =>
  said === undefined ? [] : 'text' in said ? [said.text] : said.map((s) => s.text);

/** The words of one field of a muscle, as its card shows them. */
function muscleWords(muscle: Muscle, field: string): string[] {
  switch (field) {
    case 'actions':
    case 'activating':
    case 'articleAnatomy':
    case 'articlePointFacts':
    case 'articleReferral':
    case 'consequences':
    case 'limits':
    case 'symptoms':
      return texts(muscle[field]);
    case 'points':
      return muscle.points.map((p) => p.referral.essential.words);
    default:
      return [];
  }
}

/**
 * The words an article fact's path leads to, e.g. `muscles/soleus/symptoms`, `edges/ql_gmed`, `mimics/gout`,
 * `groups/hamstrings`, `painRegions/calf`, `reading/article`. Empty when the path leads nowhere.
 */
export function resolveFact(content: Content, where: string): string[] {
  const [section, id, field = ''] = where.split('/');
  switch (section) {
    case 'muscles': {
      const muscle = content.muscles.find((m) => m.id === id);
      return muscle ? muscleWords(muscle, field) : [];
    }
    case 'edges':
      return content.edges.filter((e) => e.id === id).map((e) => e.text);
    case 'mimics':
      return content.mimics.filter((m) => m.id === id).map((m) => m.resemblance.text);
    case 'groups':
      return content.groups.filter((g) => g.id === id).flatMap((g) => (g.note ? [g.note] : [g.english]));
    case 'painRegions':
      return content.painRegions
        .filter((r) => r.id === id)
        .flatMap((r) => (r.articleNote ? [r.articleNote] : [r.english]));
    case 'reading':
      return content.reading
        .filter((r) => r.id === id)
        .flatMap((r) => (r.note ? [r.title, r.note] : [r.title]));
    default:
      return [];
  }
}
