import type { Packaged } from './packaged';

/** Where the record store of a cmi5 platform may lie: on the platform itself, or anywhere over HTTPS. */
const CONNECT = "connect-src 'self' https:";

const POLICY = /(<meta http-equiv="Content-Security-Policy" content="[^"]*)(">|"\s*\/>)/;
const INSTALLED = /\s*<link rel="manifest"[^>]*>/;

/**
 * The page as a package has it: its first script says what is in the package, nothing offers to install it, and by cmi5 it may speak to another host.
 * @param html the built `index.html`
 * @throws Error when it is not the page that the build writes
 */
export function packagePage(html: string, { kind }: Packaged): string {
  if (!POLICY.test(html))
    throw new Error('packagePage: index.html has no content security policy; see pagePolicy.ts.');
  const first = '<script src="./package.js"></script>';
  return html.replace(INSTALLED, '').replace(POLICY, (_, head: string, tail: string) => {
    const policy = kind === 'cmi5' ? `${head}; ${CONNECT}` : head;
    return `${policy}${tail}\n    ${first}`;
  });
}

/**
 * The first script of a package: it says what is in it, and begins it unless the address has something to begin with already. What the platform has put
 * into the address stays there.
 */
export function packageScript(content: Packaged): string {
  const quoted = JSON.stringify(JSON.stringify(content));
  return `document.documentElement.dataset.package = ${quoted};
{
  const query = new URLSearchParams(location.search);
  for (const [key, value] of new URLSearchParams(${JSON.stringify(content.start)}))
    if (!query.has(key)) query.set(key, value);
  history.replaceState(history.state, '', \`?\${query}\${location.hash}\`);
}
`;
}
