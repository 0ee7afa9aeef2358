import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';

/** In the page, before anything of it runs: keeps what the page says in `witnessed`. What the browser itself says is not heard. */
const WITNESS = `
const witnessed = (globalThis.witnessed = []);
for (const kind of ['error', 'warn']) {
  const say = console[kind].bind(console);
  console[kind] = (...words) => {
    witnessed.push(kind + ': ' + words.map(String).join(' '));
    say(...words);
  };
}
// That a size settles a frame later is no fault: the other engines do not say it aloud.
addEventListener('error', ({ message, target }) => /^ResizeObserver loop/.test(message) || witnessed.push('error: ' + (message ?? target?.src ?? target?.href)), true);
addEventListener('unhandledrejection', ({ reason }) => witnessed.push('error: ' + reason));
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  witnessed.push('policy: ' + violatedDirective + ' ' + blockedURI));
`;

/** For a host of the built page in `dist`: answers the page itself with the witness as its first script, and the witness. */
export function answerWitnessed(dist: string) {
  return ({ url }: IncomingMessage, response: ServerResponse): boolean => {
    const { pathname } = new URL(url ?? '/', 'http://host');
    if (pathname === '/witness.js') {
      response.setHeader('content-type', 'text/javascript');
      response.end(WITNESS);
      return true;
    }
    // The copy of the page on the device is made from the second.
    if (pathname !== '/' && pathname !== '/index.html') return false;
    const page = readFileSync(join(dist, 'index.html'), 'utf8');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page.replace('<head>', '<head><script src="./witness.js"></script>'));
    return true;
  };
}

/** Expression in a witnessed page: what was said since it was last asked, and requests to another host. */
export const ASK_WITNESS = `[
  ...(globalThis.witnessed?.splice(0) ?? ['error: the page has no witness']),
  ...performance.getEntriesByType('resource').map(({ name }) => name)
    .filter((name) => new URL(name).protocol.startsWith('http') && new URL(name).origin !== location.origin)
    .map((name) => 'request: ' + name),
]`;
