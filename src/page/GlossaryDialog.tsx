import { useEffect } from 'react';
import { useStore } from 'zustand';
import { Statement } from '../card/CardStatements';
import { startStudy, studyStore } from '../patterns/studyStore';
import { showGlossary } from '../view/opened';
import { text } from '../words/text';
import { PageDialog } from './PageDialog';
import './GlossaryDialog.css';

/** The words that the cards use, each in a sentence or two, and how the points are numbered. */
export default function GlossaryDialog() {
  const { status, cause, study } = useStore(studyStore);
  useEffect(() => void startStudy(), []);
  return (
    <PageDialog title={text('glossary.title')} onClose={() => showGlossary(false)}>
      {status === 'failed' && <p role="alert">{text('study.failed', { cause: cause ?? '' })}</p>}
      {status === 'loading' && <p>{text('study.loading')}</p>}
      {status === 'ready' && (
        <div className="glossary" data-sourced>
          <p className="glossary-lead">{text('glossary.lead')}</p>
          <dl className="glossary-words">
            {study.glossary.map((entry) => (
              <div key={entry.id}>
                <dt>{entry.term}</dt>
                <dd>
                  <Statement said={entry} />
                </dd>
              </div>
            ))}
          </dl>
          {study.numbering && (
            <section>
              <h3 className="glossary-name">{text('study.numbering')}</h3>
              <p>
                <Statement said={study.numbering} />
              </p>
            </section>
          )}
        </div>
      )}
    </PageDialog>
  );
}
