/** What may be run, in browsers that ask for a type of its own for that; the page's policy (`pagePolicy.ts`) names this one and DOMPurify's. */
const policy = (globalThis as TrustedWindow).trustedTypes?.createPolicy('leg-viewer', {
  createScriptURL: ownScript,
});

// For packages that empty an element by writing '' into it (react-aria, what it says to screen readers). Markup is refused.
(globalThis as TrustedWindow).trustedTypes?.createPolicy('default', {
  createHTML: (markup) => (markup === '' ? markup : null),
});

interface TrustedWindow {
  trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL?(url: string): string; createHTML?(markup: string): string | null },
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
