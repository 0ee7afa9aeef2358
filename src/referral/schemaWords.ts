import { z } from 'zod';

/** The small values the content is made of; `schema.ts` puts them together. */
export const SEGMENTS = ['pelvis', 'thigh', 'knee', 'leg', 'foot_dorsum', 'foot_sole'] as const;
export const LAYERS = ['superficial', 'intermediate', 'deep'] as const;
export const SOURCES = [
  'article',
  'T&S',
  'general anatomy',
  'general clinical',
  'Terminologia Anatomica',
] as const;

export const words = z.string().trim().min(1);
export const id = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'small letters, digits and _, starting with a letter');
export const fmaId = z.string().regex(/^FMA\d+$/, 'FMA followed by digits');
export const source = z.enum(SOURCES);
export const confidence = z.enum(['high', 'medium', 'low']);
export const segment = z.enum(SEGMENTS);
/** Chapter of Travell & Simons, volume 2. */
export const chapter = z.int().min(1).max(28);
/** 0 at the proximal, 1 at the distal end of a segment; past either end it runs on into the neighbour. */
export const axial = z.number().min(-1.2).max(1.5);
/** Degrees: 0 anterior, 90 lateral, 180 posterior, 270 medial. */
export const bearing = z.number().min(0).max(360);
export const fraction = z.number().min(0).max(1);
