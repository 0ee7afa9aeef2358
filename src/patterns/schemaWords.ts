import * as z from 'zod/mini';

/** The small values the content is made of; `schema.ts` puts them together. */
const SEGMENTS = ['pelvis', 'thigh', 'knee', 'leg', 'foot_dorsum', 'foot_sole'] as const;
export const LAYERS = ['superficial', 'intermediate', 'deep'] as const;
export const SOURCES = [
  'article',
  'T&S',
  'secondary pages',
  'general anatomy',
  'general clinical',
  'Terminologia Anatomica',
] as const;

export const words = z.string().check(z.trim(), z.minLength(1));
export const id = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9_]*$/, 'small letters, digits and _, starting with a letter'));
export const fmaId = z.string().check(z.regex(/^FMA\d+$/, 'FMA followed by digits'));
export const source = z.enum(SOURCES);
export const confidence = z.enum(['high', 'medium', 'low']);
export const segment = z.enum(SEGMENTS);
/** Chapter of Travell & Simons, volume 2. */
export const chapter = z.int().check(z.gte(1), z.lte(28));
/** 0 at the proximal, 1 at the distal end of a segment; past either end it runs on into the neighbour. */
export const axial = z.number().check(z.gte(-1.2), z.lte(1.5));
/** Degrees: 0 anterior, 90 lateral, 180 posterior, 270 medial. */
export const bearing = z.number().check(z.gte(0), z.lte(360));
export const fraction = z.number().check(z.gte(0), z.lte(1));
/** An address that opens a page and does nothing else. */
export const webAddress = z.url({
  protocol: /^https?$/,
  error: 'an address that begins with https:// or http://',
});
