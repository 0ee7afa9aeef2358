import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { currentAddress } from '../view/address';
import { openMemories } from './memoryStore';
import { QuizEnd } from './QuizEnd';
import { QuizMarks } from './QuizMarks';
import { QuizQuestion } from './QuizQuestion';
import { QuizStart } from './QuizStart';
import { DEFAULT_SETUP, otherSeed, type QuizSetup, setupOfAddress } from './quizSetup';
import { beginQuiz, closeQuiz, leaveQuiz, quizStore } from './quizStore';
import './Quiz.css';
import './QuizAnswers.css';

/** The quiz: what is chosen before it, its questions, its end. An address with `?quiz=…` comes with everything chosen. */
export default function QuizTool({ onClose }: { onClose: () => void }) {
  const run = useStore(quizStore, (state) => state.run);
  const [asked] = useState(() => setupOfAddress(currentAddress().search));
  const [setup, setSetup] = useState<QuizSetup>(() => asked?.setup ?? freshSetup());
  useEffect(() => {
    void openMemories();
    return closeQuiz;
  }, []);
  const begin = (next: QuizSetup) => {
    setSetup(next);
    beginQuiz(next);
  };
  if (!run)
    return (
      <QuizStart
        setup={setup}
        notices={asked?.notices ?? []}
        onChange={setSetup}
        onBegin={() => begin(setup)}
        onClose={onClose}
      />
    );
  if (run.phase === 'done')
    return <QuizEnd run={run} onAgain={begin} onChange={leaveQuiz} onClose={onClose} />;
  return (
    <>
      <QuizQuestion key={`${run.setup.seed} ${run.at}`} run={run} onClose={leaveQuiz} />
      <QuizMarks run={run} />
    </>
  );
}

/** A number of its own for whoever has not been given one. */
function freshSetup(): QuizSetup {
  return { ...DEFAULT_SETUP, seed: otherSeed(0) };
}
