import { createStore } from 'zustand/vanilla';
import { type Address, address } from './address';

/** What the "Teach" menu offers. A new one needs its words (`teach.…`), an entry in `TeachSlot.tsx` and an icon in `TeachMenuItems.tsx`. */
export const TEACH_TOOLS = ['lessons', 'quiz', 'handout'] as const;
export type TeachTool = (typeof TEACH_TOOLS)[number];

/** The keys of an address that open a tool at once. */
const ASKED_BY: Readonly<Record<TeachTool, readonly (keyof Address)[]>> = {
  lessons: ['lesson', 'write', '#lesson'],
  quiz: ['quiz'],
  handout: ['handout'],
};

/** The tool whose panel stands beside the leg; the list and the card are folded meanwhile, save for a list that the tool wants beside it. */
export const teachStore = createStore<{ tool: TeachTool | null; list: boolean }>()(() => ({
  tool: toolOfAddress(),
  list: false,
}));

export function openTool(tool: TeachTool | null): void {
  teachStore.setState({ tool });
}

/** The list of structures stands beside the tool that is open from now on, or no longer. */
export function showListBeside(list: boolean): void {
  teachStore.setState({ list });
}

function toolOfAddress(): TeachTool | null {
  const asked = address();
  return TEACH_TOOLS.find((tool) => ASKED_BY[tool].some((key) => asked[key] !== null)) ?? null;
}
