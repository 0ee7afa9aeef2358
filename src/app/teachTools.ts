import { createStore } from 'zustand/vanilla';

/** What the "Teach" menu offers. A new one needs its words (`teach.…`), an entry in `TeachSlot.tsx` and an icon in `TeachMenuItems.tsx`. */
export const TEACH_TOOLS = ['lessons', 'quiz', 'handout'] as const;
export type TeachTool = (typeof TEACH_TOOLS)[number];

/** The keys of an address that open a tool at once. */
const ASKED_BY: Readonly<Record<TeachTool, readonly string[]>> = {
  lessons: ['lesson', 'write'],
  quiz: ['quiz'],
  handout: ['handout'],
};

/** The tool whose panel stands beside the leg; the list and the card are folded meanwhile, save for a list that the tool wants beside it. */
export const teachStore = createStore<{ tool: TeachTool | null; list: boolean }>()(() => ({
  tool: toolOfAddress(window.location.search, window.location.hash),
  list: false,
}));

export function openTool(tool: TeachTool | null): void {
  teachStore.setState({ tool });
}

/** The tool that an address asks for, by its query or, for what is too long for one, by its fragment. */
export function toolOfAddress(search: string, hash: string): TeachTool | null {
  const query = new URLSearchParams(search);
  const fragment = new URLSearchParams(hash.replace(/^#/, ''));
  return (
    TEACH_TOOLS.find((tool) => ASKED_BY[tool].some((key) => query.has(key) || fragment.has(key))) ?? null
  );
}
