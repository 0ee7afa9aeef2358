import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { start } from './app/start';
import { startFailed } from './app/startFailed';
import { languageStore } from './words/text';

const root = document.getElementById('root');
if (!root)
  throw new Error('main: index.html has no element with id "root"; add <div id="root"></div> to its body.');

/** Nothing else is on the page then that could say so. */
const fail = (error: unknown) => {
  console.error(error);
  startFailed(error, languageStore.getState());
};

start()
  .then(() =>
    createRoot(root, { onUncaughtError: fail }).render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  )
  .catch(fail);
