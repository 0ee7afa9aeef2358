import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadLeg } from './anatomy/loadLeg';
import { App } from './app/App';
import { legUrl } from './app/legUrl';
import { startContent } from './referral/contentStore';

// Both downloads start before the page is drawn for the first time: neither waits for the other.
void loadLeg(legUrl);
void startContent();

const root = document.getElementById('root');
if (!root)
  throw new Error('main: index.html has no element with id "root"; add <div id="root"></div> to its body.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
