import { createStore } from 'zustand/vanilla';
import { type Address, address } from './address';

/** What the "Teach" menu offers to teach with. A new one needs its words (`teach.…`), an entry in `TeachSlot.tsx` and an icon in `TeachMenuItems.tsx`. */
export const TEACH_TOOLS = ['lessons', 'quiz', 'handout'] as const;
export type TeachTool = (typeof TEACH_TOOLS)[number];

/** What can have the place of the list; `finder` is "Where does it hurt?". */
export type Tool = 'finder' | TeachTool;

/** The keys of an address that open a tool at once; the first that is asked for has the leg. */
const ASKED_BY: Readonly<Record<Tool, readonly (keyof Address)[]>> = {
  finder: ['paint', 'complaints'],
  lessons: ['lesson', 'write', '#lesson'],
  quiz: ['quiz'],
  handout: ['handout'],
};

/** The menu of one structure, open at a place of the window, CSS pixels. */
export interface LegMenuPlace {
  x: number;
  y: number;
  /** Listed id. */
  id: string;
}

/** What stands open beside the leg and over the page. Which panels are folded is the layout's, see `layoutStore.ts`. */
export interface Opened {
  /** The tool that has the leg, one at a time; fetched when it is first opened. */
  tool: Tool | null;
  /** What is read beside the tool: a card over what the finder found, the list while a lesson is written. */
  beside: 'card' | 'list' | null;
  /** The list of shortcuts. */
  shortcuts: boolean;
  /** The list of the words explained. */
  glossary: boolean;
  /** Null while no menu is open. */
  legMenu: LegMenuPlace | null;
}

export const opened = createStore<Opened>()(() => ({
  tool: toolOfAddress(),
  beside: null,
  shortcuts: false,
  glossary: false,
  legMenu: null,
}));

/** Give the leg to a tool, which closes the one that had it; to none with null. Asked for once more, a tool keeps the list that it wants beside it. */
export function openTool(tool: Tool | null): void {
  opened.setState((was) => ({ tool, beside: tool === was.tool && was.beside === 'list' ? 'list' : null }));
}

/** The tool open now, if it is one to teach with; list and card are folded meanwhile. */
export function teachToolOf({ tool }: Pick<Opened, 'tool'>): TeachTool | null {
  return tool === 'finder' ? null : tool;
}

/** Read a card over what the finder found, or go back to that. */
export function readCard(card: boolean): void {
  stand('card', card);
}

/** The list of structures stands beside the tool that is open from now on, or no longer. */
export function showListBeside(list: boolean): void {
  stand('list', list);
}

function stand(what: 'card' | 'list', there: boolean): void {
  opened.setState(({ beside }) => ({ beside: there ? what : beside === what ? null : beside }));
}

export function showShortcuts(shortcuts: boolean): void {
  opened.setState({ shortcuts });
}

export function showGlossary(glossary: boolean): void {
  opened.setState({ glossary });
}

/** Open the menu of a structure, or close it with null. */
export function openLegMenu(legMenu: LegMenuPlace | null): void {
  opened.setState({ legMenu });
}

function toolOfAddress(): Tool | null {
  const asked = address();
  // An embedded page has no tools.
  if (asked.embed) return null;
  const tools: readonly Tool[] = ['finder', ...TEACH_TOOLS];
  return tools.find((tool) => ASKED_BY[tool].some((key) => asked[key] !== null)) ?? null;
}
