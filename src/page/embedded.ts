import { address } from '../view/address';

/** What an embedded page can have beside leg, legend and credits: the list of structures, the bar of views, the tool of the cross-section. */
export const EMBED_PARTS = ['list', 'views', 'section'] as const;
export type EmbedPart = (typeof EMBED_PARTS)[number];

/** The names among `asked` that are parts, and those that are not. */
export function readParts(asked: readonly string[]): { parts: ReadonlySet<EmbedPart>; unknown: string[] } {
  const isPart = (name: string): name is EmbedPart => EMBED_PARTS.some((part) => part === name);
  return {
    parts: new Set(asked.filter(isPart)),
    unknown: asked.filter((name) => !isPart(name)),
  };
}

/** The parts of an embedded page, as its address had them when it was opened; null where the page is whole. */
export const embedded: ReadonlySet<EmbedPart> | null = address().embed
  ? readParts(address().parts).parts
  : null;

/** Whether the page has this part: a whole page has all. */
export function hasPart(part: EmbedPart): boolean {
  return embedded?.has(part) ?? true;
}
