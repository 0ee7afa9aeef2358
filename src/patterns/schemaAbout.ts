import * as z from 'zod/mini';
import { axial, bearing, confidence, segment, source, webAddress, words } from './schemaWords';

/** What the file says about itself: licence, sources, how its numbers are to be read, and the evidence. */
export const LimbPointSchema = z.strictObject({ segment, axial, bearing });

export const evidenceId = z.string().check(z.regex(/^E\d+$/, 'E and digits'));

/** A study: what it found, and what that means for a reader. */
const EvidenceItemSchema = z.strictObject({
  id: evidenceId,
  citation: words,
  finding: words,
  implication: words,
  verification: words,
  url: z.optional(webAddress),
});

export const EvidenceSchema = z.strictObject({
  summary: words,
  wording: z.array(words),
  items: z.array(EvidenceItemSchema),
});

export const MetaSchema = z.strictObject({
  title: words,
  contentVersion: z.string().check(z.regex(/^\d+\.\d+\.\d+$/, 'a version such as 1.0.0')),
  date: z.iso.date(),
  language: z.string().check(z.minLength(2)),
  license: words,
  licenseUrl: z.url(),
  disclaimer: words,
  sources: z.record(source, words),
  chapters: z.record(z.string().check(z.regex(/^\d+$/)), words),
  confidenceScale: z.record(confidence, words),
  positionConfidence: words,
  precision: words,
  /** What was changed since the content was first written down, and why. */
  changes: z.array(z.strictObject({ version: words, text: words })),
});

export const CoordinatesSchema = z.strictObject({
  bearing: words,
  segments: z.record(
    segment,
    z.strictObject({
      axis: words,
      axial0: words,
      axial1: words,
      bearing: z.optional(words),
      extension: z.optional(words),
      note: z.optional(words),
    }),
  ),
  landmarks: z.array(z.extend(LimbPointSchema, { name: words })),
  landmarkNote: words,
  stroke: words,
  along: words,
  alongMesh: words,
  across: words,
});
