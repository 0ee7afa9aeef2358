import { useEffect } from 'react';
import { useStore } from 'zustand';
import { addNotice } from '../view/actions';
import { address } from '../view/address';
import { viewStore } from '../view/store';
import { viewLink } from '../view/viewLink';
import { text } from '../words/text';
import { answerHost } from './answerHost';
import { EMBED_PARTS, readParts } from './embedded';

/** What an embedded page alone has: the line with the way to the whole page and the credits, and the line to the page around it. */
export function Embedded() {
  const view = useStore(viewStore, (state) => state.view);
  useEffect(sayUnknownParts, []);
  useEffect(answerHost, []);
  return (
    <footer className="embed-credits">
      <h1 className="embed-title">
        <a href={viewLink(view)} target="_blank" rel="noopener">
          {text('page.title')}
          <span className="visually-hidden"> ({text('embed.newWindow')})</span>
        </a>
      </h1>
      <p>{text('credits.line')}</p>
    </footer>
  );
}

function sayUnknownParts(): void {
  const { parts, unknown } = readParts(address().parts);
  if (unknown.length === 0) return;
  addNotice(
    text('link.refused', {
      key: 'parts',
      value: unknown.join(', '),
      allowed: EMBED_PARTS.join(', '),
      shown: [...parts].join(', ') || text('link.none'),
    }),
  );
}
