import DOMPurify from 'dompurify';
import { Marked } from 'marked';

/** What a caption may hold: paragraphs, emphasis, lists, links. No pictures, so that nothing is asked of another host. */
const TAGS = ['p', 'br', 'em', 'strong', 'ul', 'ol', 'li', 'a'];

const markdown = new Marked({ gfm: false, breaks: false, async: false });

/**
 * A caption as HTML that is safe to show: Markdown by marked, then everything not in `TAGS` removed by DOMPurify. Links lead to
 * the web only and open beside the page, which tells the other side nothing.
 */
export function captionHtml(caption: string): string {
  const html = htmlOf(caption);
  if (html === null) return plainHtml(caption);
  const clean = DOMPurify.sanitize(html, {
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: ['href'],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOWED_URI_REGEXP: /^https?:\/\//i,
    RETURN_DOM_FRAGMENT: true,
  });
  for (const link of clean.querySelectorAll('a')) {
    link.setAttribute('rel', 'noopener noreferrer');
    link.setAttribute('target', '_blank');
  }
  const holder = document.createElement('div');
  holder.append(clean);
  return holder.innerHTML;
}

/** Null for what no reader of Markdown gets to the end of, as thousands of quotations within each other. */
function htmlOf(caption: string): string | null {
  try {
    return markdown.parse(caption) as string;
  } catch {
    return null;
  }
}

function plainHtml(caption: string): string {
  const paragraph = document.createElement('p');
  paragraph.textContent = caption;
  return paragraph.outerHTML;
}
