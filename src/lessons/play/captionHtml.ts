import createDOMPurify from 'dompurify';
import { Marked } from 'marked';

/** What a caption may hold: paragraphs, emphasis, lists, links. No pictures, so that nothing is asked of another host. */
const TAGS = ['p', 'br', 'em', 'strong', 'ul', 'ol', 'li', 'a'];

const markdown = new Marked({ gfm: false, breaks: false, async: false });

/** Of its own, since its links are made to open beside the page. */
const purify = createDOMPurify(window);
purify.addHook('afterSanitizeAttributes', (element) => {
  if (element.tagName !== 'A') return;
  element.setAttribute('rel', 'noopener noreferrer');
  element.setAttribute('target', '_blank');
});

/**
 * A caption as HTML that is safe to show: Markdown by marked, then everything not in `TAGS` removed by DOMPurify. Links lead to
 * the web only and open beside the page, which tells the other side nothing.
 * @returns text in browsers that do not ask for trusted types
 */
export function captionHtml(caption: string): TrustedHTML {
  return purify.sanitize(htmlOf(caption) ?? plainParagraph(caption), {
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: ['href'],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOWED_URI_REGEXP: /^https?:\/\//i,
    RETURN_TRUSTED_TYPE: true,
  });
}

/** Null for what no reader of Markdown gets to the end of, as thousands of quotations within each other. */
function htmlOf(caption: string): string | null {
  try {
    return markdown.parse(caption) as string;
  } catch {
    return null;
  }
}

function plainParagraph(caption: string): Node {
  const paragraph = document.createElement('p');
  paragraph.textContent = caption;
  return paragraph;
}
