import MiniSearch from 'minisearch';
import type { Content, Muscle } from '../referral/schema';
import type { ListedStructure } from './structureTree';

/** What a search leads to. */
export interface SearchEntry {
  key: string;
  kind: 'muscle' | 'point' | 'complaint' | 'structure';
  /** Listed ids that are selected: of a complaint, all muscles that are reported to cause it. */
  select: readonly string[];
  /** Trigger point that is opened. */
  trp: string | null;
  name: string;
  /** Second line: the Latin name, the place of a point, the muscles of a complaint. */
  detail: string;
}

interface SearchDocument extends SearchEntry {
  id: string;
  /** Other words people use for it. */
  also: string;
}

/** Results of one kind shown at most; the best come first. */
const MOST_PER_KIND = 6;

/** Words from outside anatomy, by what they mean. Matched against ids of muscles and of their groups. */
const ALSO: Readonly<Record<string, string>> = {
  hamstrings: 'hams hamstring back of thigh ischiocrural',
  quadriceps: 'quads quad front of thigh',
  calf: 'calf calves triceps surae',
  gluteal: 'glute glutes buttock bum hip',
  'medial thigh': 'adductor groin inner thigh',
  'lateral leg': 'peroneal peroneus outer leg',
  fibularis_tertius: 'peroneus tertius peroneal',
  gastrocnemius: 'gastroc gastrocs twin calf muscle',
  tensor_fasciae_latae: 'TFL',
  iliopsoas: 'psoas iliacus hip flexor',
  quadratus_lumborum: 'QL lower back',
  tibialis_anterior: 'shin',
  calcaneal_tendon: 'achilles heel cord',
  iliotibial_tract: 'IT band ITB iliotibial band',
  hip_bone: 'pelvis ilium ischium pubis',
  femur: 'thigh bone',
  tibia: 'shin bone',
  patella: 'kneecap',
  calcaneus: 'heel bone',
  talus: 'ankle bone',
};

export type Search = (query: string) => SearchEntry[];

/** Builds the search over everything listed. Typing errors of about a fifth of a word are forgiven, beginnings are enough. */
export function createSearch(
  content: Content,
  structures: readonly ListedStructure[],
  original: Content = content,
): Search {
  // Muscles and points are found by their English names in every language.
  const names = new Map(documents(original, []).map(({ key, name }) => [key, name]));
  const index = new MiniSearch<SearchDocument>({
    fields: ['name', 'detail', 'also'],
    storeFields: ['key', 'kind', 'select', 'trp', 'name', 'detail'],
    searchOptions: { boost: { name: 4, also: 2 }, prefix: true, fuzzy: 0.2, combineWith: 'AND' },
  });
  index.addAll(
    documents(content, structures).map((found) =>
      found.kind === 'complaint' ? found : { ...found, also: `${found.also} ${names.get(found.key) ?? ''}` },
    ),
  );
  return (query) => {
    const found = index.search(query.trim()) as unknown as SearchEntry[];
    return (['muscle', 'point', 'complaint', 'structure'] as const).flatMap((kind) =>
      found.filter((entry) => entry.kind === kind).slice(0, MOST_PER_KIND),
    );
  };
}

function documents(content: Content, structures: readonly ListedStructure[]): SearchDocument[] {
  const known = new Set(content.muscles.map(({ id }) => id));
  const rest = structures.filter(({ id, muscle, kind }) => kind !== 'skin' && !known.has(muscle ?? id));
  return [
    ...content.muscles.flatMap((muscle) => muscleDocuments(muscle, content)),
    ...complaintDocuments(content),
    ...rest.map(({ id, muscle, kind, english, latin }) =>
      entry({
        key: id,
        kind: kind === 'muscle' ? 'muscle' : 'structure',
        select: [muscle ?? id],
        name: english,
        detail: latin,
        also: ALSO[id] ?? '',
      }),
    ),
  ];
}

function muscleDocuments({ id, english, latin, group, points }: Muscle, content: Content): SearchDocument[] {
  const groupName = content.groups.find((one) => one.id === group)?.english ?? group;
  const also = [groupName, ALSO[group], ALSO[id]].filter((words) => words !== undefined).join(' ');
  return [
    entry({ key: id, kind: 'muscle', select: [id], name: english, detail: latin, also }),
    ...points.map((point) =>
      entry({
        key: point.id,
        kind: 'point',
        select: [id],
        trp: point.id,
        name: point.label,
        detail: point.location,
        also: ALSO[id] ?? '',
      }),
    ),
  ];
}

/** Complaints, limits, places and look-alikes, each once, with every muscle they are said of. */
function complaintDocuments(content: Content): SearchDocument[] {
  const saidOf = new Map<string, string[]>();
  const say = (words: string, muscle: string) => {
    const muscles = saidOf.get(words) ?? [];
    if (!muscles.includes(muscle)) saidOf.set(words, [...muscles, muscle]);
  };
  for (const { id, symptoms, limits } of content.muscles)
    for (const { text } of [...symptoms, ...limits]) say(text, id);
  for (const { english, muscles } of content.painRegions) for (const id of muscles) say(english, id);
  for (const { label, muscles } of content.mimics) for (const id of muscles) say(label, id);
  const names = new Map(content.muscles.map(({ id, english }) => [id, english]));
  return [...saidOf].map(([words, muscles], at) =>
    entry({
      key: `complaint ${at}`,
      kind: 'complaint',
      select: muscles,
      name: words,
      detail: muscles.flatMap((id) => names.get(id) ?? []).join(', '),
      also: /sciatica/i.test(words) ? 'ischias' : '',
    }),
  );
}

function entry(fields: Omit<SearchDocument, 'id' | 'trp'> & { trp?: string }): SearchDocument {
  return { trp: null, ...fields, id: fields.key };
}
