import { Download, Link } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { copyText } from '../../view/clipboard';
import { causeOf } from '../../view/sayError';
import type { Language } from '../../words/languages';
import { text } from '../../words/text';
import type { Lesson } from '../lessonSchema';
import { saveLessonFile } from '../play/lessonFile';
import { linkOfLesson } from '../play/lessonLink';

/** Hands a lesson on: as a file always, as a link when it fits into one. */
export function LessonHandOn({ lesson, language }: { lesson: Lesson; language: Language }) {
  const [said, setSaid] = useState('');
  const share = async () => {
    const { origin, pathname } = window.location;
    try {
      const link = await linkOfLesson(lesson, `${origin}${pathname}`);
      if (link === null) setSaid(text('editor.linkTooLong'));
      else setSaid((await copyText(link)) ? text('editor.linkCopied') : link);
    } catch (error) {
      setSaid(causeOf(error));
    }
  };
  return (
    <div className="editor-hand-on">
      <div className="editor-row">
        <Button className="tool-button" onPress={() => saveLessonFile(lesson, language)}>
          <Download aria-hidden="true" size="1em" />
          {text('editor.export')}
        </Button>
        <Button className="tool-button" onPress={() => void share()}>
          <Link aria-hidden="true" size="1em" />
          {text('editor.link')}
        </Button>
      </div>
      <p className="editor-hint editor-said" role="status">
        {said}
      </p>
    </div>
  );
}
