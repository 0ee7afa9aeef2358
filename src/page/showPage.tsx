import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../words/english';
import { languageStore } from '../words/text';
import { App } from './App';
import { start } from './start';
import { startFailed } from './startFailed';

/** Nothing else is on the page then that could say so. */
function fail(error: unknown): void {
  console.error(error);
  startFailed(error, languageStore.getState());
}

/** Put the page in the place of its frame, in its language. Never rejects: what goes wrong is said on the page. */
export async function showPage(root: HTMLElement): Promise<void> {
  try {
    await start();
    createRoot(root, { onUncaughtError: fail }).render(
      <StrictMode>
        <App />
      </StrictMode>,
    );
  } catch (error) {
    fail(error);
  }
}
