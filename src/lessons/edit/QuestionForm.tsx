import { Plus, Trash2 } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { Language } from '../../words/languages';
import { text } from '../../words/text';
import type { LessonQuestion } from '../lessonSchema';
import { lessonWords, withWords } from '../lessonWords';
import { Field } from './Field';

interface QuestionFormProps {
  question: LessonQuestion | null;
  isReadOnly: boolean;
  language: Language;
  onChange: (question: LessonQuestion | null, stroke: string | null) => void;
}

type Choice = LessonQuestion['choices'][number];

/** The question of a step: what is asked, two to six choices, why each is right or wrong, and which one is right. */
export function QuestionForm({ question, isReadOnly, language, onChange }: QuestionFormProps) {
  if (!question)
    return (
      <Button
        className="tool-button"
        isDisabled={isReadOnly}
        onPress={() =>
          onChange(
            {
              ask: text('editor.askText'),
              choices: [1, 2].map((number) => ({
                text: text('editor.choiceText', { number }),
                because: '',
                ...(number === 1 ? { right: true } : {}),
              })),
            },
            null,
          )
        }
      >
        <Plus aria-hidden="true" size="1em" />
        {text('editor.addQuestion')}
      </Button>
    );
  const { choices } = question;
  const setChoice = (at: number, choice: Choice, stroke: string) =>
    onChange({ ...question, choices: choices.with(at, choice) }, `${stroke} ${at}`);
  return (
    <fieldset className="editor-part">
      <legend className="lessons-heading">{text('editor.question')}</legend>
      <Field
        label={text('editor.ask')}
        value={lessonWords(question.ask, language)}
        maxLength={200}
        isReadOnly={isReadOnly}
        isNeeded
        onChange={(words) => onChange({ ...question, ask: withWords(question.ask, language, words) }, 'ask')}
      />
      {choices.map((choice, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: choices have no names; one that goes takes its place with it
        <div key={at} className="editor-choice">
          <div className="editor-line">
            <Field
              label={text('editor.choice', { number: at + 1 })}
              value={lessonWords(choice.text, language)}
              maxLength={200}
              isReadOnly={isReadOnly}
              isNeeded
              onChange={(words) =>
                setChoice(at, { ...choice, text: withWords(choice.text, language, words) }, 'choice')
              }
            />
            <Button
              className="icon-button"
              aria-label={text('editor.deleteChoice', { number: at + 1 })}
              isDisabled={isReadOnly || choices.length <= 2}
              onPress={() => onChange({ ...question, choices: choices.toSpliced(at, 1) }, null)}
            >
              <Trash2 aria-hidden="true" size="1em" />
            </Button>
          </div>
          <Field
            label={text('editor.because', { number: at + 1 })}
            rows={2}
            value={lessonWords(choice.because, language)}
            maxLength={4000}
            isReadOnly={isReadOnly}
            onChange={(words) =>
              setChoice(at, { ...choice, because: withWords(choice.because, language, words) }, 'because')
            }
          />
        </div>
      ))}
      <RadioGroup
        className="editor-right"
        orientation="horizontal"
        isReadOnly={isReadOnly}
        value={String(choices.findIndex(({ right }) => right))}
        onChange={(value) =>
          onChange(
            { ...question, choices: choices.map((choice, at) => marked(choice, String(at) === value)) },
            null,
          )
        }
        aria-label={text('editor.rightOne')}
      >
        <span>{text('editor.rightOne')}</span>
        {choices.map((_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <Radio key={at} value={String(at)} className="editor-radio">
            {at + 1}
          </Radio>
        ))}
      </RadioGroup>
      <div className="editor-row">
        <Button
          className="tool-button"
          isDisabled={isReadOnly || choices.length >= 6}
          onPress={() =>
            onChange(
              {
                ...question,
                choices: [
                  ...choices,
                  { text: text('editor.choiceText', { number: choices.length + 1 }), because: '' },
                ],
              },
              null,
            )
          }
        >
          <Plus aria-hidden="true" size="1em" />
          {text('editor.addChoice')}
        </Button>
        <Button className="tool-button" isDisabled={isReadOnly} onPress={() => onChange(null, null)}>
          {text('editor.deleteQuestion')}
        </Button>
      </div>
    </fieldset>
  );
}

function marked({ right: _, ...choice }: Choice, right: boolean): Choice {
  return right ? { ...choice, right } : choice;
}
