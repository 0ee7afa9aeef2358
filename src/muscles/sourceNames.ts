import type { Source } from '../referral/schema';
import { type MessageId, text } from '../view/messages';

const SOURCE_NAMES: Readonly<Record<Source, MessageId>> = {
  article: 'card.source.article',
  'T&S': 'card.source.ts',
  'secondary pages': 'card.source.pages',
  'general anatomy': 'card.source.anatomy',
  'general clinical': 'card.source.clinical',
  'Terminologia Anatomica': 'card.source.names',
};

/** What a source is called in a line. */
export function sourceName(source: Source): string {
  return text(SOURCE_NAMES[source]);
}
