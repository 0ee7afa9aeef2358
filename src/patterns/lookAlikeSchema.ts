import * as z from 'zod/mini';
import { ROOTS } from './roots';
import { StrokeSchema } from './schema';
import { LimbPointSchema } from './schemaAbout';
import { axial, bearing, confidence, fraction, id, segment, webAddress, words } from './schemaWords';

/**
 * The shape of `models/look-alikes.json`, version 1: what trigger point patterns are confused with, drawn on the same skin. Every object is strict:
 * a misspelt key is reported, not ignored. What an illness is, how soon and what to do stand in `models/trigger-points.json`; here it is named by its id.
 */
export const LOOK_ALIKES_VERSION = 1;

/** What hurts or is numb. */
export const LOOK_ALIKE_KINDS = [
  'dermatome',
  'nerve_root',
  'peripheral_nerve',
  'joint',
  'tendon_or_bursa',
  'fascia',
  'bone',
  'muscle_injury',
  'vessel',
  'compartment',
] as const;

const SOURCE_KINDS = ['cohort', 'case series', 'review', 'consensus', 'textbook', 'web'] as const;

/** How much of a source was read, most first. */
const READ = [
  'all of it',
  'a page of it',
  'a table of it',
  'first page',
  'abstract',
  'title page',
  'a summary elsewhere',
  'not opened',
] as const;

/** Roots that reach the leg and the saddle, from above. */
const root = z.enum([...ROOTS, 'S4']);

const sources = z.array(id).check(z.minLength(1));

/** A work that entries rest on, and how much of it was read. */
export const LookAlikeSourceSchema = z.strictObject({
  id,
  title: words,
  authors: z.optional(words),
  year: z.optional(z.int().check(z.gte(1900), z.lte(2100))),
  /** The journal, the publisher or the site. */
  where: words,
  kind: z.enum(SOURCE_KINDS),
  url: z.optional(webAddress),
  doi: z.optional(z.string().check(z.regex(/^10\.\d{4,9}\/\S+$/, 'a DOI such as 10.1000/182'))),
  read: z.enum(READ),
  note: z.optional(words),
});

const AreaSchema = z.strictObject({ words, strokes: z.array(StrokeSchema).check(z.minLength(1)) });

/** Another map of the same, where maps differ; with strokes where it was drawn. */
const OtherMapSchema = z.strictObject({
  label: words,
  words,
  strokes: z.array(StrokeSchema),
  source: id,
  confidence,
});

/** A simple finding and what it says; `accuracy` is what studies found, never a likelihood for the reader. */
const TestSchema = z.strictObject({ name: words, meaning: words, accuracy: z.optional(words), sources });

export const LookAlikeSchema = z.strictObject({
  id,
  label: words,
  latin: z.optional(words),
  kind: z.enum(LOOK_ALIKE_KINDS),
  /** What its area stands for, which decides how it is drawn: skin that goes numb, or where it hurts. */
  drawn: z.enum(['numbness', 'pain']),
  roots: z.optional(z.array(root).check(z.minLength(1))),
  /** An entry of `nerves`. */
  nerve: z.optional(id),
  bothSides: z.optional(z.boolean()),
  /** Look-alikes of the content that this is a drawing of; none where the content has no such entry. */
  mimics: z.array(id),
  /** Further look-alikes of the content that it is easily taken for. */
  seeAlso: z.array(id),
  /** How soon to see someone, as in the content: that of its `mimics` where it has any. */
  level: z.enum(['emergency', 'urgent', 'soon', 'ordinary']),
  /** What to do; needed where it is not `ordinary` and no entry of `mimics` says it. */
  action: z.optional(words),
  /** `core`: where nearly everyone or nearly every map puts it. `wider`: where it may be as well; show both together. */
  area: z.strictObject({ core: AreaSchema, wider: AreaSchema }),
  /** Where a standard tests the level. */
  keyPoint: z.optional(z.extend(LimbPointSchema, { words, source: id })),
  otherMaps: z.optional(z.array(OtherMapSchema)),
  quality: words,
  /** What sets it apart in the story and in simple findings. */
  tells: z.array(words).check(z.minLength(1)),
  tests: z.array(TestSchema),
  /** What cannot wait; `flag` is the warning sign or the look-alike of the content that says how soon and what to do. */
  warnings: z.array(z.strictObject({ sign: words, flag: id })),
  /** Trigger points whose pattern is confused with it, the likest first. */
  points: z.array(id).check(z.minLength(1)),
  /**
   * Of two drawings on the skin of the leg: how much of the pattern lies inside this one, and of this one inside the pattern. For sorting only: it is no
   * likelihood and is shown to nobody.
   */
  sharedArea: z.array(z.strictObject({ point: id, ofPattern: fraction, ofLookAlike: fraction })),
  sources,
  confidence,
  doubt: words,
});

/** A place of a nerve: from the limb's axis (`reach` 0) towards the skin (`reach` 1) at these limb coordinates. */
const WaypointSchema = z.strictObject({
  segment,
  axial,
  bearing,
  reach: fraction,
  /** Below the skin: to about 6 mm, 14 mm, 28 mm, and beyond. */
  depth: z.enum(['subcutaneous', 'superficial', 'intermediate', 'deep']),
  landmark: words,
});

const course = z.array(WaypointSchema).check(z.minLength(2));
/** Diameter to draw a nerve with, millimetres. */
const calibreMm = z.number().check(z.gte(0.5), z.lte(20));

export const NerveSchema = z.strictObject({
  id,
  label: words,
  latin: words,
  carries: z.enum(['mixed', 'motor', 'sensory']),
  roots: z.array(root).check(z.minLength(1)),
  words,
  /** From proximal to distal. */
  course,
  calibreMm,
  /** Where it is that thick, and whether that was measured. */
  calibreNote: words,
  branches: z.array(z.strictObject({ id, label: words, course, calibreMm })),
  /** Muscles it supplies itself; those of its branches stand with the branch that is an entry of its own. */
  muscles: z.array(id),
  /** Look-alikes of this file that are its skin. */
  skin: z.array(id),
  squeezedAt: z.array(words),
  sources,
  confidence,
  doubt: z.optional(words),
});

/** A pattern and a look-alike worth laying side by side. */
export const ComparisonSchema = z.strictObject({
  id,
  point: id,
  lookAlike: id,
  title: words,
  why: words,
  /** What to ask and what to look for. */
  ask: z.array(words).check(z.minLength(1)),
  /** Further look-alikes of this file to lay beside the two. */
  further: z.array(id),
});

export const LookAlikesMetaSchema = z.strictObject({
  title: words,
  contentVersion: z.string().check(z.regex(/^\d+\.\d+\.\d+$/, 'a version such as 1.0.0')),
  date: z.iso.date(),
  language: z.string().check(z.minLength(2)),
  license: words,
  licenseUrl: webAddress,
  disclaimer: words,
  limb: words,
  area: words,
  course: words,
  sharedArea: words,
  wording: z.array(words),
  confidenceScale: z.record(confidence, words),
  precision: words,
  /** What was changed since the file was first written down, and why. */
  changes: z.array(z.strictObject({ version: words, text: words })),
});

/** The whole file; published as JSON Schema in `public/look-alikes.schema.json`. */
export const LookAlikesSchema = z.strictObject({
  $schema: z.optional(z.string()),
  version: z.literal(LOOK_ALIKES_VERSION),
  meta: LookAlikesMetaSchema,
  sources: z.array(LookAlikeSourceSchema),
  lookAlikes: z.array(LookAlikeSchema),
  nerves: z.array(NerveSchema),
  comparisons: z.array(ComparisonSchema),
});

export type LookAlikeKind = (typeof LOOK_ALIKE_KINDS)[number];
export type LookAlike = z.infer<typeof LookAlikeSchema>;
export type Comparison = z.infer<typeof ComparisonSchema>;
export type LookAlikeSource = z.infer<typeof LookAlikeSourceSchema>;
export type Nerve = z.infer<typeof NerveSchema>;

/** What was read of the file; without `meta` when that could not be read. */
export interface LookAlikes {
  meta: z.infer<typeof LookAlikesMetaSchema> | null;
  sources: readonly LookAlikeSource[];
  lookAlikes: readonly LookAlike[];
  nerves: readonly Nerve[];
  comparisons: readonly Comparison[];
}
