import { useEffect } from 'react';
import { beginCmi5 } from '../platform/Cmi5Session';
import type { PlatformSession } from '../platform/PlatformSession';
import { type Packaged, packaged } from '../platform/packaged';
import { beginScorm } from '../platform/ScormSession';
import type { ScormWindow } from '../platform/scormApi';
import { addNotice } from '../view/actions';
import { address, currentAddress } from '../view/address';
import { readSetting } from '../view/deviceStorage';
import { onSlice } from '../view/onSlice';
import { opened } from '../view/opened';
import { causeOf } from '../view/sayError';
import { languageFrom } from '../words/languages';
import { text } from '../words/text';
import { LessonContact } from './LessonContact';
import { chooseLanguage } from './pageLanguage';
import { QuizContact } from './QuizContact';

/** In a package: tells the learning platform how far somebody has come. It shows nothing; where there is no platform a notice says so. */
export default function PlatformReport() {
  useEffect(() => {
    const content = packaged();
    if (!content) return;
    let stop = () => {};
    let gone = false;
    begin(content).then(
      (session) => {
        if (gone) return;
        if (session) stop = follow(session, content);
        else addNotice(text('platform.notFound'));
      },
      (error: unknown) => addNotice(text('platform.refused', { cause: causeOf(error) })),
    );
    return () => {
      gone = true;
      stop();
    };
  }, []);
  return null;
}

/** A session is begun once, however often React asks. */
let session: Promise<PlatformSession | null> | null = null;

function begin({ kind }: Packaged): Promise<PlatformSession | null> {
  const lost = (cause: string) => void addNotice(text('platform.lost', { cause }));
  session ??=
    kind === 'cmi5'
      ? beginCmi5(currentAddress().search, lost)
      : Promise.resolve().then(() => beginScorm(window as unknown as ScormWindow, lost));
  return session;
}

/** Report what happens in the packed lesson or quiz until the page is left. Returns what stops it. */
function follow(session: PlatformSession, content: Packaged): () => void {
  speakAs(session);
  const contact =
    content.lesson === null
      ? new QuizContact(session, content.start)
      : new LessonContact(session, content.lesson);
  const leave = () => void session.end(contact.progress, contact.result(true));
  window.addEventListener('pagehide', leave);
  const stop = contact.follow();
  const { returnUrl } = session;
  // Whoever closes what was packed has done with it.
  const stopClosing = onSlice(
    opened,
    ({ tool }) => tool,
    (tool) => {
      if (tool !== null || returnUrl === null) return;
      void session.end(contact.progress, contact.result(true)).then(() => window.location.assign(returnUrl));
    },
  );
  return () => {
    window.removeEventListener('pagehide', leave);
    stopClosing();
    stop();
  };
}

/** The first language that the platform says the person wants, unless they have chosen one here. */
function speakAs({ languages }: PlatformSession): void {
  const language = languageFrom(languages);
  if (language !== null && address().lang === null && readSetting('language') === null)
    void chooseLanguage(language);
}
