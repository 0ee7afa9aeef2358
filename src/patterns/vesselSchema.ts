import * as z from 'zod/mini';
import { LimbPointSchema } from './schemaAbout';
import { fmaId, id, words } from './schemaWords';

/**
 * The shape of `models/vessels.json`, version 1: the great arteries and veins of the leg as centre lines, and the places where they or a nerve lie so
 * bare that nobody presses there. Every object is strict: a misspelt key is reported, not ignored.
 */
export const VESSELS_VERSION = 1;

/** As far from the origin as anything of a leg can be, millimetres. */
const coordinate = z.number().check(z.gte(-2000), z.lte(2000));
/** Half width, millimetres. */
const radius = z.number().check(z.gte(0.2), z.lte(15));

export const VesselSchema = z.strictObject({
  id,
  kind: z.enum(['artery', 'vein']),
  label: words,
  latin: words,
  /** In the Foundational Model of Anatomy, of the right one. */
  fma: fmaId,
  words,
  doubt: z.optional(words),
  /** Look-alikes of the content in which it has a part. */
  mimics: z.array(id),
  /** Drawn by hand instead of measured. */
  drawn: z.optional(z.boolean()),
  /** From the trunk to the foot, veins too: x, y, z and half width; millimetres, leg space. */
  line: z.array(z.tuple([coordinate, coordinate, coordinate, radius])).check(z.minLength(2)),
});

/** A place where nobody presses. */
export const BarePlaceSchema = z.strictObject({
  id,
  label: words,
  words,
  /** On the skin. */
  at: LimbPointSchema,
  /** Nerves and vessels that lie bare there: `tibial_nerve`, `popliteal_artery`. */
  courses: z.array(id).check(z.minLength(1)),
  /** Muscles of the content beside it. */
  muscles: z.array(id).check(z.minLength(1)),
});

/** The whole file; published as JSON Schema in `public/vessels.schema.json`. */
export const VesselsSchema = z.strictObject({
  $schema: z.optional(z.string()),
  version: z.literal(VESSELS_VERSION),
  /** Where the lines come from, with its licence. */
  source: words,
  units: z.literal('mm'),
  space: z.literal('leg'),
  vessels: z.array(VesselSchema),
  places: z.array(BarePlaceSchema),
});

/** What was read of the file. */
export interface Vessels {
  vessels: readonly z.infer<typeof VesselSchema>[];
  places: readonly z.infer<typeof BarePlaceSchema>[];
}
