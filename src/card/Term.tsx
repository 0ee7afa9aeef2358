import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Popover } from 'react-aria-components/Popover';
import { useStore } from 'zustand';
import { linkTerms } from '../patterns/glossaryLinks';
import { studyStore } from '../patterns/studyStore';
import { BesideTrigger } from '../view/BesideTrigger';
import { showGlossary } from '../view/opened';
import { text } from '../words/text';
import { useLanguage } from '../words/useWords';
import { sourceLine } from './sourceNames';
import './Term.css';

interface TermProps {
  /** Id of the word in the glossary. */
  id: string;
  /** As it stands here; the term itself unless told otherwise. */
  children?: string;
}

/** A word that is explained: underlined with dots, it opens what it means. Plain where the glossary has not come. */
export function Term({ id, children }: TermProps) {
  const study = useStore(studyStore, (state) => state.study);
  const entry = study.glossary.find((one) => one.id === id);
  if (!entry) return <>{children}</>;
  return (
    <BesideTrigger>
      <Button className="term">{children ?? entry.term}</Button>
      <Popover className="menu-popover" placement="bottom start" isNonModal>
        <Dialog className="term-meaning">
          {({ close }) => (
            <>
              <Heading slot="title" level={2} className="term-name">
                {entry.term}
              </Heading>
              <p>{entry.text}</p>
              <p className="term-source">{sourceLine(entry)}</p>
              <Button
                className="text-button"
                onPress={() => {
                  close();
                  showGlossary(true);
                }}
              >
                {text('glossary.all')}
              </Button>
            </>
          )}
        </Dialog>
      </Popover>
    </BesideTrigger>
  );
}

/** Texts read one after the other, each word that is explained linked where it first occurs among them. */
export function useLinked(texts: readonly string[]): readonly React.ReactNode[] {
  const glossary = useStore(studyStore, (state) => state.study.glossary);
  const language = useLanguage();
  if (glossary.length === 0) return texts;
  return linkTerms(
    texts,
    glossary.map(({ id }) => id),
    language,
  ).map((pieces) =>
    pieces.map(({ words, term }) =>
      term === null ? (
        words
      ) : (
        <Term key={term} id={term}>
          {words}
        </Term>
      ),
    ),
  );
}

/** One text with its words linked. */
export function Linked({ children }: { children: string }) {
  const [linked] = useLinked([children]);
  return <>{linked}</>;
}
