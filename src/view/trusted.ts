/** What may be run, in browsers that ask for a type of its own for that; the page's policy (`pagePolicy.ts`) names this one and DOMPurify's. */
const policy = (globalThis as TrustedWindow).trustedTypes?.createPolicy('leg-viewer', {
  createScriptURL: ownScript,
});

interface TrustedWindow {
  trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL(url: string): string },
    ): { createScriptURL(url: string): unknown };
  };
}

function ownScript(url: string): string {
  const { origin, href } = new URL(url, document.baseURI);
  if (origin !== new URL(document.baseURI).origin)
    throw new Error(`trusted: ${href} is not a script of this page; it must come from the same server.`);
  return href;
}

/**
 * The address of a script of this page that is to run beside it.
 * @throws Error when it lies on another server
 */
export function trustedScript(url: string): string {
  // The types of the browser's functions know of strings alone; what they take is the trusted object.
  return policy ? (policy.createScriptURL(url) as string) : ownScript(url);
}
