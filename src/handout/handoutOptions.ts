import type { Paper } from './paper';

export const KINDS = ['sheet', 'comparison', 'chart'] as const;
type Kind = (typeof KINDS)[number];

/** Whether the content's words are printed, or lines for students to write them on. */
export const WORDINGS = ['full', 'blank', 'answers'] as const;
type Wording = (typeof WORDINGS)[number];

export const PARTS = ['views', 'complaints', 'lookAlikes', 'sources'] as const;
type Part = (typeof PARTS)[number];

/** What a person chooses of a handout besides its muscles. */
export interface SheetOptions {
  kind: Kind;
  paper: Paper;
  words: Wording;
  include: Readonly<Record<Part, boolean>>;
  /** The preview without colour; what is printed is the printer's business. */
  grey: boolean;
}

export const SHEET_OPTIONS: Omit<SheetOptions, 'paper'> = {
  kind: 'sheet',
  words: 'full',
  include: { views: true, complaints: true, lookAlikes: true, sources: true },
  grey: false,
};
