import en from './en.json' with { type: 'json' };
import { languageStore, type MessageId, wordsOf } from './text';

/** The words that the page is written in. They come with the page and not with its first picture, which says nothing. */
export const ENGLISH = wordsOf('en', en);

/** Every key of a message that is not counted. */
export const MESSAGE_IDS = Object.keys(en).filter(
  (key) => !/_(one|other)$/.test(key),
) as readonly MessageId[];

languageStore.setState(ENGLISH);
