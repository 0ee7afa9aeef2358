import * as z from 'zod/mini';
import { CoordinatesSchema, EvidenceSchema, evidenceId, LimbPointSchema, MetaSchema } from './schemaAbout';
import {
  axial,
  bearing,
  chapter,
  confidence,
  fmaId,
  fraction,
  id,
  LAYERS,
  segment,
  source,
  webAddress,
  words,
} from './schemaWords';

/**
 * The shape of `models/trigger-points.json`, version 1. Every object is strict: a misspelt key is reported, not ignored.
 * Limb coordinates (`segment`, `axial`, `bearing`) and muscle coordinates (`along`, `across`) need no mesh.
 */
export const CONTENT_VERSION = 1;

/** One statement with where it comes from and how sure it is. */
const SourcedSchema = z.strictObject({
  text: words,
  source,
  chapter: z.optional(chapter),
  confidence,
  /** `activating` sets a point off, `perpetuating` keeps it going. */
  kind: z.optional(z.enum(['activating', 'perpetuating'])),
  /** The everyday activity that is limited, or the kind of complaint, by which complaints are matched. */
  activity: z.optional(id),
  /** The group the statement was made about, when it was not this muscle alone. */
  appliesTo: z.optional(words),
});

const strokeEnd = z.strictObject({ axial, bearing });

/** A brush stroke on the skin: straight in (axial, bearing), round ends, half width in centimetres. */
export const StrokeSchema = z.strictObject({
  segment,
  from: strokeEnd,
  to: strokeEnd,
  halfWidthCm: z.number().check(z.gte(0.5), z.lte(12)),
  rare: z.optional(z.boolean()),
  contralateralToo: z.optional(z.boolean()),
  /** The pain is felt inside the body; the stroke only stands in for it. */
  proxyForDeep: z.optional(z.boolean()),
});

const ZoneSchema = z.strictObject({ words, strokes: z.array(StrokeSchema) });

/** Where in its muscle a point sits; fractions of that muscle, no mesh needed. */
const PlaceSchema = z.strictObject({
  /** 0 proximal to 1 distal attachment, measured as `alongBasis` says. */
  along: fraction,
  alongBasis: z.enum(['attachment to attachment', 'fibre line', 'belly']),
  /** The same as a fraction of the muscle's mesh where the tendon is a mesh of its own. */
  alongMesh: z.optional(fraction),
  across: z.strictObject({
    edge: z.enum(['central', 'lateral', 'medial', 'posterior', 'anterior', 'inferior', 'superior']),
    /** 0 at the first end of `axis`, 1 at the second. */
    t: fraction,
    axis: z.tuple([words, words]),
    depth: z.enum(['superficial', 'deep']),
  }),
  confidence,
});

export const TriggerPointSchema = z.strictObject({
  id,
  label: words,
  /** Its number or name in the classical charts. */
  chartLabel: words,
  /** The part of the muscle: belly, long head, ... */
  part: words,
  location: words,
  place: PlaceSchema,
  /** The spot on the skin over it. */
  surfacePoint: LimbPointSchema,
  /** Why the point does not lie under that spot; needed where they are more than 25 mm apart. */
  surfaceNote: z.optional(words),
  referral: z.strictObject({ essential: ZoneSchema, spillover: ZoneSchema }),
  /** Where the pain is felt inside the body rather than on the skin. */
  deepTarget: z.optional(z.array(words)),
  quality: words,
  source,
  chapter,
  confidence,
  /** Points the charts draw as one cluster. */
  cluster: z.optional(id),
  /** What the source article calls its set of points. */
  articleName: z.optional(words),
  /** Not everyone describes this point. */
  optional: z.optional(z.boolean()),
  extra: z.optional(words),
  /** What was changed since it was first written down, and why; each begins with the content's version. */
  changes: z.optional(z.array(words)),
});

const sourcedList = z.array(SourcedSchema);

/**
 * `english` holds a muscle's everyday name: English in the file, in the language of the page once translated.
 * A muscle without its points: they are read one by one, so that a mistake in one leaves the others standing. */
export const MuscleHeadSchema = z.strictObject({
  id,
  english: words,
  latin: words,
  group: words,
  layer: z.enum(LAYERS),
  fma: z.strictObject({
    generic: z.optional(fmaId),
    right: z.array(fmaId),
    left: z.array(fmaId),
    wholeMuscle: z.optional(fmaId),
  }),
  fmaNote: z.optional(words),
  origin: SourcedSchema,
  insertion: SourcedSchema,
  innervation: SourcedSchema,
  actions: sourcedList.check(z.minLength(1)),
  antagonists: z.array(id),
  antagonistsNote: z.optional(words),
  articleAnatomy: z.optional(sourcedList),
  articleReferral: z.optional(SourcedSchema),
  articlePointFacts: z.optional(sourcedList),
  symptoms: sourcedList,
  activating: sourcedList,
  limits: sourcedList,
  consequences: z.optional(sourcedList),
  numberingNote: z.optional(words),
  patternNote: z.optional(words),
  alongNote: z.optional(words),
  safety: z.optional(words),
  mimics: z.array(id),
  sources: z.strictObject({ names: source, layer: source, antagonists: source }),
});

export const MuscleSchema = z.extend(MuscleHeadSchema, {
  points: z.array(TriggerPointSchema).check(z.minLength(1)),
});

export const GroupSchema = z.strictObject({
  id: words,
  english: words,
  members: z.array(id),
  source,
  note: z.optional(words),
});

/** A relation between muscles; `to` may also name a look-alike or one of `others`. */
export const EdgeSchema = z.strictObject({
  id,
  from: z.array(id).check(z.minLength(1)),
  to: z.array(id).check(z.minLength(1)),
  type: z.enum([
    'associated',
    'overloads',
    'activates',
    'satellite_of',
    'shares_activity',
    'overlies',
    'synergist',
    'predisposes_to_injury',
  ]),
  text: words,
  source,
  chapter: z.optional(chapter),
  confidence,
});

export const MimicSchema = z.strictObject({
  id,
  label: words,
  resemblance: SourcedSchema,
  distinguishing: SourcedSchema,
  /** What to do and how soon; needed where it is not `ordinary`. */
  action: z.optional(words),
  /** How soon to see someone: `urgent` is the same day, `ordinary` is at an ordinary appointment. */
  level: z.enum(['emergency', 'urgent', 'soon', 'ordinary']),
  muscles: z.array(id),
  /** Items of `evidence` it rests on. */
  evidence: z.optional(z.array(evidenceId)),
});

const musclesOrAll = z.union([z.literal('all'), z.array(id).check(z.minLength(1))]);

export const RedFlagSchema = z.strictObject({
  id,
  pattern: words,
  suspect: words,
  /** The same in a few plain words, as they stand after "Check first:". */
  short: words,
  action: words,
  /** How soon; `urgent` is the same day, `caution` is a reason not to press. */
  level: z.enum(['emergency', 'urgent', 'soon', 'caution']),
  muscles: musclesOrAll,
  /** Pain regions where it is to be asked first, whichever muscles refer there; the most typical first. */
  regions: z.optional(z.array(id)),
  /** Muscles whose card it opens, being about that place; each muscle is opened by one. */
  opens: z.optional(z.array(id)),
  source,
  confidence,
  /** Items of `evidence` it rests on. */
  evidence: z.optional(z.array(evidenceId)),
});

export const PainRegionSchema = z.strictObject({
  id,
  english: words,
  muscles: z.array(id).check(z.minLength(1)),
  source: words,
  articlePrimary: z.optional(z.array(id)),
  articleNote: z.optional(words),
});

/** A muscle without an entry of its own, which relations mention or of which no chart is accepted; `structures` are ids of the model. */
export const OtherSchema = z.strictObject({
  id,
  english: words,
  structures: z.array(id),
  /** Why it has no trigger points here; stands on its card. */
  noChart: z.optional(words),
});

export const ReadingSchema = z.strictObject({
  id,
  title: words,
  by: z.optional(words),
  kind: z.enum(['article', 'video', 'book']),
  url: z.optional(webAddress),
  muscles: musclesOrAll,
  note: z.optional(words),
});

/** A fact of the source article and the entries that say it: `muscles/<id>/<field>`, `edges/<id>`, ... */
export const ArticleFactSchema = z.strictObject({
  id: z.string().check(z.regex(/^A\d\d$/, 'A and two digits')),
  text: words,
  where: z
    .array(
      z
        .string()
        .check(z.regex(/^[a-zA-Z]+(\/[a-zA-Z0-9_ ]+){1,2}$/, 'a path such as muscles/soleus/symptoms')),
    )
    .check(z.minLength(1)),
  source,
});

/** The whole file; published as JSON Schema in `public/trigger-points.schema.json`. */
export const ContentSchema = z.strictObject({
  $schema: z.optional(z.string()),
  version: z.literal(CONTENT_VERSION),
  meta: MetaSchema,
  coordinates: CoordinatesSchema,
  groups: z.array(GroupSchema),
  muscles: z.array(MuscleSchema),
  edges: z.array(EdgeSchema),
  mimics: z.array(MimicSchema),
  redFlags: z.array(RedFlagSchema),
  painRegions: z.array(PainRegionSchema),
  others: z.array(OtherSchema),
  evidence: EvidenceSchema,
  reading: z.array(ReadingSchema),
  articleFacts: z.array(ArticleFactSchema),
  doubts: z.array(words),
});

export type Confidence = z.infer<typeof confidence>;
export type Source = z.infer<typeof source>;
export type Segment = z.infer<typeof segment>;
export type Sourced = z.infer<typeof SourcedSchema>;
export type LimbPoint = z.infer<typeof LimbPointSchema>;
export type Stroke = z.infer<typeof StrokeSchema>;
export type Zone = z.infer<typeof ZoneSchema>;
export type TriggerPoint = z.infer<typeof TriggerPointSchema>;
export type Muscle = z.infer<typeof MuscleSchema>;
export type Edge = z.infer<typeof EdgeSchema>;
export type Mimic = z.infer<typeof MimicSchema>;
export type RedFlag = z.infer<typeof RedFlagSchema>;
export type Reading = z.infer<typeof ReadingSchema>;
export type Content = z.infer<typeof ContentSchema>;
