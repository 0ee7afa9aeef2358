import { Eraser, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useStore } from 'zustand';
import { legStore } from '../leg/legStore';
import { contentStore } from '../patterns/contentStore';
import { BRUSH_RADIUS_M, brushStore, setBrushRadius, setErasing } from '../scene/skin/brushStore';
import { clearPainting, paintingStore, redoStroke, undoStroke } from '../scene/skin/paintingStore';
import { UndoButtons } from '../view/UndoButtons';
import { text } from '../words/text';
import { PaintSession } from './PaintSession';
import { paintAnswer } from './paintAnswer';
import { QuizDone } from './QuizDone';
import { QuizSlider } from './QuizSlider';
import type { QuizQuestion } from './questions';
import type { QuizRun } from './quizRun';
import { tellQuiz } from './quizStore';

interface QuizPaintProps {
  question: QuizQuestion;
  run: QuizRun;
  /** See `QuizDone`. */
  foot: HTMLElement | null;
}

/** Paint where a pattern is: with the brush, or by the names of regions. The painting stays on the skin beside the answer. */
export function QuizPaint({ question, run, foot }: QuizPaintProps) {
  const leg = useStore(legStore, (state) => state.leg);
  const entry = useStore(contentStore, ({ index }) => index.points.get(question.id));
  const painted = useStore(paintingStore, ({ strokes }) => strokes.length > 0);
  const session = useRef<PaintSession | null>(null);
  const asking = run.phase === 'asking';
  useEffect(() => {
    if (!leg) return;
    const opened = new PaintSession(leg);
    session.current = opened;
    setErasing(false);
    return () => {
      session.current = null;
      opened.dispose();
    };
  }, [leg]);
  useEffect(() => {
    if (!asking) session.current?.rest();
  }, [asking]);
  if (!leg || !entry || !asking) return null;
  return (
    <div className="quiz-answering">
      <PaintTools />
      <PaintRegions onPaint={(id, on) => session.current?.paintRegion(id, on)} />
      <QuizDone
        foot={foot}
        isDisabled={!painted}
        onDone={() => {
          const painting = session.current?.painting();
          if (painting) tellQuiz({ type: 'answer', answer: paintAnswer(leg, entry.point, painting) });
        }}
      />
    </div>
  );
}

function PaintTools() {
  const radiusM = useStore(brushStore, (state) => state.radiusM);
  const erase = useStore(brushStore, (state) => state.erase);
  const some = useStore(paintingStore, ({ strokes }) => strokes.length > 0);
  const back = useStore(paintingStore, ({ history }) => history.past.length > 0);
  const forward = useStore(paintingStore, ({ history }) => history.future.length > 0);
  return (
    <>
      <QuizSlider
        label={text('quiz.brushSize')}
        value={Math.round(2000 * radiusM)}
        least={2000 * BRUSH_RADIUS_M.least}
        most={2000 * BRUSH_RADIUS_M.most}
        words={(mm) => text('quiz.mm', { mm })}
        onChange={(mm) => setBrushRadius(mm / 2000)}
      />
      <div className="quiz-row">
        <ToggleButton className="tool-button quiz-toggle" isSelected={erase} onChange={setErasing}>
          <Eraser aria-hidden="true" size="1em" />
          {text('quiz.eraser')}
        </ToggleButton>
        <UndoButtons
          className="tool-button"
          worded
          undo={{ words: text('quiz.undoStroke'), isDisabled: !back, onPress: undoStroke }}
          redo={{ words: text('quiz.redoStroke'), isDisabled: !forward, onPress: redoStroke }}
        />
        <Button className="tool-button" isDisabled={!some} onPress={clearPainting}>
          <Trash2 aria-hidden="true" size="1em" />
          {text('quiz.clearPaint')}
        </Button>
      </div>
    </>
  );
}

/** Painting without a pointer. A region that was painted here is taken away by pressing it again. */
function PaintRegions({ onPaint }: { onPaint: (id: string, on: boolean) => void }) {
  const regions = useStore(contentStore, ({ content }) => content.painRegions);
  const empty = useStore(paintingStore, ({ strokes }) => strokes.length === 0);
  const [open, setOpen] = useState(false);
  const [on, setOn] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (empty) setOn(new Set());
  }, [empty]);
  return (
    <>
      <Button className="tool-button" aria-expanded={open} onPress={() => setOpen(!open)}>
        {text('quiz.regions')}
      </Button>
      {open && (
        <ul className="quiz-regions" aria-label={text('quiz.regions')}>
          {regions.map(({ id, english }) => (
            <li key={id}>
              <ToggleButton
                className="quiz-region"
                isSelected={on.has(id)}
                onChange={(next) => {
                  onPaint(id, next);
                  setOn(new Set(next ? [...on, id] : [...on].filter((other) => other !== id)));
                }}
              >
                {english}
              </ToggleButton>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
