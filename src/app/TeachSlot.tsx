import { type ComponentType, useEffect } from 'react';
import { useStore } from 'zustand';
import type { TeachToolProps } from '../teaching/teachStage';
import { type PartPlace, part } from '../view/part';
import { layoutStore } from './layoutStore';
import { openTool, type TeachTool, teachStore } from './teachTools';

/** A tool, and the canvas as it needs it: neither is fetched before a tool is opened. */
function toolFrom(fetchTool: () => Promise<{ default: ComponentType<TeachToolProps> }>) {
  return part(async () => {
    const [{ default: Tool }, { TEACH_STAGE }] = await Promise.all([fetchTool(), import('./teachStage')]);
    return () => <Tool stage={TEACH_STAGE} onClose={() => openTool(null)} />;
  });
}

const Handouts = part(async () => {
  const [{ default: Tool }, { HANDOUT_STAGE }] = await Promise.all([
    import('../teaching/handout/HandoutTool'),
    import('./handoutStage'),
  ]);
  return () => <Tool stage={HANDOUT_STAGE} onClose={() => openTool(null)} />;
});

const TOOLS: Readonly<Record<TeachTool, ComponentType<PartPlace>>> = {
  lessons: toolFrom(() => import('../teaching/lessons/LessonTool')),
  quiz: toolFrom(() => import('../teaching/quiz/QuizTool')),
  handout: Handouts,
};

/** The tool that is open, as a panel (`.tool-panel`) that takes the place of the list; list and card come back after it. */
export function TeachSlot() {
  const tool = useStore(teachStore, (state) => state.tool);
  const open = tool !== null;
  useEffect(() => {
    if (!open) return;
    const { mode, open: before } = layoutStore.getState();
    layoutStore.setState({ open: { list: false, card: false } });
    return () => {
      if (layoutStore.getState().mode === mode) layoutStore.setState({ open: before });
    };
  }, [open]);
  const list = useStore(teachStore, (state) => state.list);
  useEffect(() => {
    if (!list || layoutStore.getState().mode !== 'sides') return;
    layoutStore.setState({ open: { list: true, card: false } });
    return () => {
      // With the tool itself everything comes back as it was before.
      if (teachStore.getState().tool !== null) layoutStore.setState({ open: { list: false, card: false } });
    };
  }, [list]);
  if (tool === null) return null;
  const Tool = TOOLS[tool];
  // One that does not come gives the list its place back.
  return <Tool key={tool} leave={() => openTool(null)} back={() => openTool(tool)} />;
}
