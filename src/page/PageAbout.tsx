import { BookA, Info, Keyboard, X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Popover } from 'react-aria-components/Popover';
import { useStore } from 'zustand';
import { contentStore } from '../patterns/contentStore';
import { BesideTrigger } from '../view/BesideTrigger';
import { opened, showGlossary, showShortcuts } from '../view/opened';
import { text } from '../words/text';
import { GlossaryDialog } from './laterParts';
import './PageAbout.css';

/** The button that says what this page is, and the words explained, which a card can open too. */
export function PageAbout() {
  const explaining = useStore(opened, ({ glossary }) => glossary);
  return (
    <>
      <About />
      {explaining && <GlossaryDialog />}
    </>
  );
}

/** What this page is and is not, the way to its shortcuts, and whose figures and words it stands on. */
function About() {
  const { meta, evidence } = useStore(contentStore, (state) => state.content);
  return (
    <BesideTrigger>
      <Button className="icon-button" aria-label={text('about.title')}>
        <Info aria-hidden="true" size="1.125em" />
      </Button>
      <Popover className="menu-popover" placement="bottom end" isNonModal>
        <Dialog className="about">
          {({ close }) => (
            <>
              <div className="about-head">
                <Heading slot="title" level={2} className="about-title">
                  {text('about.title')}
                </Heading>
                <Button slot="close" className="icon-button" aria-label={text('panel.close')}>
                  <X aria-hidden="true" size="1em" />
                </Button>
              </div>
              <p>{text('about.what')}</p>
              {evidence.wording.map((sentence) => (
                <p key={sentence} className="about-quiet">
                  {sentence}
                </p>
              ))}
              <p className="about-quiet">{meta.disclaimer}</p>
              <Button
                className="text-button about-shortcuts"
                onPress={() => {
                  close();
                  showGlossary(true);
                }}
              >
                <BookA aria-hidden="true" size="1em" />
                {text('glossary.title')}
              </Button>
              <Button
                className="text-button about-shortcuts"
                onPress={() => {
                  close();
                  showShortcuts(true);
                }}
              >
                <Keyboard aria-hidden="true" size="1em" />
                {text('keys.title')}
                <kbd>?</kbd>
              </Button>
              <h3 className="about-subtitle">{text('about.credits')}</h3>
              <p className="about-quiet">{text('credits.line')}</p>
              {meta.license !== '' && (
                <p className="about-quiet">
                  {text('about.content', { version: meta.contentVersion, license: meta.license })}
                </p>
              )}
            </>
          )}
        </Dialog>
      </Popover>
    </BesideTrigger>
  );
}
