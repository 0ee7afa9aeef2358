import { Dices, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Checkbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useStore } from 'zustand';
import { legStore } from '../leg/legStore';
import { shownIds } from '../leg/shown';
import { contentStore } from '../patterns/contentStore';
import { lookAlikeStore, startLookAlikes } from '../patterns/lookAlikeStore';
import { PackageMenu } from '../platform/PackageMenu';
import { PackageProgress } from '../platform/PackageProgress';
import { usePackaging } from '../platform/usePackaging';
import { idName } from '../scene/structures/idName';
import { plural, text } from '../words/text';
import { useLanguage } from '../words/useWords';
import { memoryStore } from './memoryStore';
import { dueCount } from './practice';
import { QuizMemories } from './QuizMemories';
import { QuizNumber } from './QuizNumber';
import { askedOf, QUIZ_KINDS, QUIZ_LEVELS } from './questions';
import { quizPackage } from './quizPackage';
import { quizPool } from './quizPool';
import { COUNT_MOST, levelFrom, otherSeed, type QuizSetup, SEED_MOST, toggledKind } from './quizSetup';

interface QuizStartProps {
  setup: QuizSetup;
  /** What of the address could not be used, one sentence each. */
  notices: readonly string[];
  onChange: (setup: QuizSetup) => void;
  onBegin: () => void;
  onClose: () => void;
}

/** What is asked, how much of it, by whom it is answered; and what is remembered from other days. */
export function QuizStart({ setup, notices, onChange, onBegin, onClose }: QuizStartProps) {
  const ready = useStore(legStore, ({ leg }) => leg !== null);
  const content = useStore(contentStore, ({ status }) => status);
  const original = useStore(contentStore, (state) => state.original);
  const memories = useStore(memoryStore, (state) => state.memories);
  const language = useLanguage();
  const packaging = usePackaging();
  const change = (patch: Partial<QuizSetup>) => onChange({ ...setup, ...patch });
  const index = useStore(contentStore, (state) => state.index);
  const lookAlikes = useStore(contentStore, (state) => state.lookAlikes);
  const withAlikes = setup.kinds.includes('alike');
  const alikes = useStore(lookAlikeStore, ({ status }) => status);
  useEffect(() => {
    if (withAlikes) void startLookAlikes();
  }, [withAlikes]);
  const pool = quizPool(original, lookAlikes);
  const due = dueCount(pool, setup, memories, Date.now());
  const of = askedOf(pool, setup.of);
  const unknown = content === 'ready' ? setup.of.filter((id) => askedOf(pool, [id]) === null) : [];
  const missing = withAlikes && alikes === 'failed';
  const askable = !missing || setup.kinds.length > 1;
  // What is asked must not hang on how fast they come: the quiz begins when they are there, or known not to come.
  const settled = !withAlikes || alikes === 'ready' || missing;
  const [starting, setStarting] = useState(false);
  useEffect(() => {
    if (!starting || !settled) return;
    setStarting(false);
    if (askable) onBegin();
  }, [starting, settled, askable, onBegin]);
  const said = [
    ...notices,
    ...(unknown.length > 0 ? [text('quiz.badOf', { ids: shownIds(unknown) })] : []),
    ...(missing ? [text('quiz.noAlikes', { kind: text('quiz.kind.alike') })] : []),
  ];
  return (
    <section className="tool-panel quiz quiz-start" aria-label={text('quiz.title')}>
      <header className="tool-head">
        <h2 className="tool-title">{text('quiz.title')}</h2>
        <Button className="icon-button" aria-label={text('quiz.close')} onPress={onClose}>
          <X aria-hidden="true" size="1.125em" />
        </Button>
      </header>
      <form
        className="quiz-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && content === 'ready') setStarting(true);
        }}
      >
        <div className="tool-body quiz-fields">
          {said.length > 0 && (
            <ul className="quiz-notices" role="status">
              {said.map((notice) => (
                <li key={notice}>{notice}</li>
              ))}
            </ul>
          )}
          <CheckboxGroup className="quiz-field" value={[...setup.kinds]}>
            <Label className="quiz-label">{text('quiz.kinds')}</Label>
            {QUIZ_KINDS.map((kind) => (
              <Checkbox
                key={kind}
                className="quiz-check"
                value={kind}
                onChange={(on) => change({ kinds: toggledKind(setup.kinds, kind, on) })}
              >
                <span className="quiz-box" aria-hidden="true" />
                <span>
                  {text(`quiz.kind.${kind}`)}
                  <span className="quiz-hint">{text(`quiz.kind.${kind}.hint`)}</span>
                </span>
              </Checkbox>
            ))}
          </CheckboxGroup>
          {of ? (
            <section className="quiz-field" aria-label={text('quiz.level')}>
              <h3 className="quiz-label">{text('quiz.level')}</h3>
              <p className="quiz-of">{of.structures.map(({ id }) => idName(id, index)).join(', ')}</p>
              <div className="quiz-row">
                <Button className="tool-button" onPress={() => change({ of: [] })}>
                  {text('quiz.ofAll')}
                </Button>
              </div>
            </section>
          ) : (
            <RadioGroup
              className="quiz-field"
              value={String(setup.level)}
              onChange={(level) => change({ level: levelFrom(level) })}
            >
              <Label className="quiz-label">{text('quiz.level')}</Label>
              {QUIZ_LEVELS.map((level) => (
                <Choice key={level} value={String(level)} words={text(`quiz.level.${level}`)} />
              ))}
            </RadioGroup>
          )}
          <RadioGroup
            className="quiz-field"
            value={setup.forClass ? 'class' : 'alone'}
            onChange={(who) => change({ forClass: who === 'class', practice: false })}
          >
            <Label className="quiz-label">{text('quiz.who')}</Label>
            <Choice value="alone" words={text('quiz.who.alone')} />
            <Choice value="class" words={text('quiz.who.class')} />
          </RadioGroup>
          {!setup.forClass && (
            <RadioGroup
              className="quiz-field"
              value={setup.practice ? 'practice' : 'fixed'}
              onChange={(order) => change({ practice: order === 'practice' })}
            >
              <Label className="quiz-label">{text('quiz.order')}</Label>
              <Choice value="fixed" words={text('quiz.order.fixed')} />
              <Choice value="practice" words={plural('quiz.order.practice', due)} />
            </RadioGroup>
          )}
          <div className="quiz-numbers">
            <QuizNumber
              label={text('quiz.count')}
              value={setup.count}
              most={COUNT_MOST}
              onChange={(count) => change({ count })}
            />
            {!setup.practice && (
              <div className="quiz-seed">
                <QuizNumber
                  label={text('quiz.seed')}
                  value={setup.seed}
                  most={SEED_MOST}
                  onChange={(seed) => change({ seed })}
                />
                <Button
                  className="icon-button"
                  aria-label={text('quiz.otherSeed')}
                  onPress={() => change({ seed: otherSeed(setup.seed) })}
                >
                  <Dices aria-hidden="true" size="1.125em" />
                </Button>
              </div>
            )}
          </div>
          <section className="quiz-field" aria-label={text('platform.title')}>
            <h3 className="quiz-label">{text('platform.title')}</h3>
            <p className="quiz-quiet">{text('platform.quiz')}</p>
            <div className="quiz-row">
              <PackageMenu
                className="tool-button"
                name={text('platform.package')}
                isDisabled={packaging.gathered !== null}
                onChoose={(kind) => packaging.make(kind, quizPackage(setup, language))}
              >
                {text('platform.package')}
              </PackageMenu>
            </div>
            <PackageProgress {...packaging} />
          </section>
          <QuizMemories />
        </div>
        <footer className="tool-foot quiz-foot">
          {content === 'failed' && <p>{text('quiz.none')}</p>}
          {content !== 'failed' && !ready && <p>{text('quiz.waiting')}</p>}
          <Button
            type="submit"
            className="tool-button tool-button-first quiz-go"
            autoFocus
            isDisabled={!ready || content !== 'ready' || !askable}
          >
            {text('quiz.start')}
          </Button>
        </footer>
      </form>
    </section>
  );
}

function Choice({ value, words }: { value: string; words: string }) {
  return (
    <Radio className="quiz-check" value={value}>
      <span className="quiz-box quiz-box-round" aria-hidden="true" />
      <span>{words}</span>
    </Radio>
  );
}
