import { type ComponentType, useEffect } from 'react';
import { useStore } from 'zustand';
import { opened, openTool, type TeachTool, teachToolOf } from '../view/opened';
import type { PartPlace } from '../view/part';
import { HandoutTool, LessonTool, QuizTool } from './laterParts';
import { layoutStore } from './layoutStore';

const TOOLS: Readonly<Record<TeachTool, ComponentType<{ onClose: () => void } & PartPlace>>> = {
  lessons: LessonTool,
  quiz: QuizTool,
  handout: HandoutTool,
};

/** The tool that is open, as a panel (`.tool-panel`) that takes the place of the list; list and card come back after it. */
export function TeachSlot() {
  const tool = useStore(opened, teachToolOf);
  const open = tool !== null;
  useEffect(() => {
    if (!open) return;
    const { mode, open: before } = layoutStore.getState();
    layoutStore.setState({ open: { list: false, card: false } });
    return () => {
      if (layoutStore.getState().mode === mode) layoutStore.setState({ open: before });
    };
  }, [open]);
  const list = useStore(opened, ({ beside }) => beside === 'list');
  useEffect(() => {
    if (!list || layoutStore.getState().mode !== 'sides') return;
    layoutStore.setState({ open: { list: true, card: false } });
    return () => {
      // With the tool itself everything comes back as it was before.
      if (teachToolOf(opened.getState()) !== null)
        layoutStore.setState({ open: { list: false, card: false } });
    };
  }, [list]);
  if (tool === null) return null;
  const Tool = TOOLS[tool];
  const close = () => openTool(null);
  // One that does not come gives the list its place back.
  return <Tool key={tool} onClose={close} leave={close} back={() => openTool(tool)} />;
}
