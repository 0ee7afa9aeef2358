import { FrameLine } from './FrameLine';
import { frameAddress, queryOfAttributes, VIEW_ATTRIBUTES, withAttribute } from './frameAddress';
import type { News } from './messages';

/** What the element is made with. */
export interface Surroundings {
  /** Address of the viewer's page, where no `src` says another. */
  page: string;
  /** Address of the picture that stands for the leg, where no `poster` says another. */
  poster: string;
  /** Title of the frame, and the words of the button that fetches the leg. */
  words: (language: string) => { title: string; show: string };
}

/** Attributes that are no part of the view. All but `lang` and `title` are the element's alone. */
const OWN_ATTRIBUTES = ['lang', 'title', 'parts', 'src', 'poster', 'sandbox', 'keep'];
/** A leg far outside the window is kept this long, seconds; attribute `keep`. */
const KEEP_S = 20;
/** Far is more than the window's own size away. */
const FAR = '100%';

const STYLE = `:host{display:block;position:relative;aspect-ratio:4/3;overflow:hidden;background:#f3f0ea;color:#22262b}
:host([hidden]){display:none}
*{position:absolute;inset:0;width:100%;height:100%;border:0;box-sizing:border-box}
button{padding:4%;background:none;color:inherit;font:inherit;cursor:pointer}
button:focus-visible{outline:2px solid #2b5f93;outline-offset:-4px}
img{position:static;height:calc(100% - 1.5em);object-fit:contain}
span{position:static;line-height:1.5em}
iframe[data-coming]{opacity:0;pointer-events:none}
@media(prefers-color-scheme:dark){:host{background:#15181c;color:#e9e6df}}`;

/** The class of `<leg-viewer>`; made where there is a document. */
export function legViewerElement({ page, poster, words }: Surroundings): CustomElementConstructor {
  class LegViewerElement extends HTMLElement {
    static readonly observedAttributes = [...VIEW_ATTRIBUTES, ...OWN_ATTRIBUTES];

    /** Of the API behind the methods. */
    readonly version = 1;
    /** Resolves when the leg is there for the first time. */
    readonly ready: Promise<void>;

    private beReady = () => {};
    private readonly line = new FrameLine((news) => this.hear(news));
    private readonly button = document.createElement('button');
    private readonly picture = document.createElement('img');
    private readonly label = document.createElement('span');
    private frame: HTMLIFrameElement | null = null;
    /** The view as it was last seen in the frame, as a query; null before. */
    private seen: string | null = null;
    private observers: IntersectionObserver[] = [];
    private going: ReturnType<typeof setTimeout> | undefined;

    constructor() {
      super();
      this.ready = new Promise((resolve) => {
        this.beReady = resolve;
      });
      const root = this.attachShadow({ mode: 'open' });
      // A sheet made by script: the page around may allow no style elements.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      root.adoptedStyleSheets = [sheet];
      this.button.type = 'button';
      this.button.addEventListener('click', () => this.load());
      this.picture.alt = '';
      this.button.append(this.picture, this.label);
      root.append(this.button);
    }

    connectedCallback(): void {
      this.dress();
      const near = new IntersectionObserver(([entry]) => entry?.isIntersecting && this.load());
      const far = new IntersectionObserver(
        ([entry]) => {
          clearTimeout(this.going);
          if (entry && !entry.isIntersecting) this.going = setTimeout(() => this.drop(), 1000 * this.keptS());
        },
        { rootMargin: FAR },
      );
      this.observers = [near, far];
      for (const observer of this.observers) observer.observe(this);
    }

    disconnectedCallback(): void {
      for (const observer of this.observers) observer.disconnect();
      clearTimeout(this.going);
      this.drop();
    }

    attributeChangedCallback(name: string, before: string | null, said: string | null): void {
      if (before === said) return;
      if (VIEW_ATTRIBUTES.includes(name)) {
        if (this.seen !== null) this.seen = withAttribute(this.seen, name, said);
        if (this.frame) void this.line.call('ask', [{ [name]: said }]).catch(() => {});
        return;
      }
      this.dress();
      if (!this.frame || !['lang', 'parts', 'src', 'sandbox'].includes(name)) return;
      if (name === 'lang' && said) void this.line.call('speak', [said]).catch(() => {});
      else {
        this.drop();
        this.load();
      }
    }

    /** Fetch the leg now; it comes by itself when it is seen. */
    load(): void {
      if (this.frame || !this.isConnected) return;
      const frame = document.createElement('iframe');
      const sandbox = this.getAttribute('sandbox');
      if (sandbox !== null) frame.setAttribute('sandbox', sandbox);
      const attribute = (name: string) => this.getAttribute(name);
      frame.title = this.words().title;
      frame.dataset.coming = '';
      // Until there is something to see the picture is.
      frame.onload = () => {
        delete frame.dataset.coming;
        this.button.hidden = true;
      };
      frame.src = frameAddress(this.page(), this.seen ?? queryOfAttributes(attribute), attribute);
      this.frame = frame;
      this.line.open(frame);
      this.shadowRoot?.append(frame);
    }

    state = () => this.line.call('state', []);
    set = (patch: unknown) => this.line.call('set', [patch]);
    findFor = (query: unknown) => this.line.call('findFor', [query]);
    search = (said: unknown) => this.line.call('search', [said]);
    stats = () => this.line.call('stats', []);
    pick = (x: number, y: number) => this.line.call('pick', this.inFrame(x, y));
    probe = (x: number, y: number) => this.line.call('probe', this.inFrame(x, y));

    /** From a place of this window to one of the frame's, CSS pixels. */
    private inFrame(x: number, y: number): [number, number] {
      const { left, top } = this.getBoundingClientRect();
      return [x - left, y - top];
    }

    /** Seconds; what is no number is as if it were not there. */
    private keptS(): number {
      const keep = this.getAttribute('keep');
      return keep !== null && Number(keep) >= 0 ? Number(keep) : KEEP_S;
    }

    /** The frame goes, and its WebGL context with it; what was seen stays known, and its picture comes back. */
    private drop(): void {
      this.line.close();
      this.frame?.remove();
      this.frame = null;
      this.button.hidden = false;
    }

    private hear({ news, detail, link }: News): void {
      this.seen = link;
      if (news === 'ready') this.beReady();
      this.dispatchEvent(new CustomEvent(news, { detail }));
    }

    private page(): string {
      return new URL(this.getAttribute('src') ?? page, document.baseURI).href;
    }

    private words() {
      const { title, show } = words(this.lang || document.documentElement.lang || navigator.language);
      return { title: this.title || title, show };
    }

    private dress(): void {
      const { title, show } = this.words();
      this.label.textContent = show;
      this.button.setAttribute('aria-label', `${show}: ${title}`);
      this.picture.src = new URL(this.getAttribute('poster') ?? poster, document.baseURI).href;
      if (this.frame) this.frame.title = title;
    }
  }
  // Each attribute of the view is a property too; a list is written with commas.
  for (const name of [...VIEW_ATTRIBUTES, ...OWN_ATTRIBUTES.slice(2)])
    Object.defineProperty(LegViewerElement.prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: HTMLElement) {
        return this.getAttribute(name);
      },
      set(this: HTMLElement, value: unknown) {
        if (value === null || value === undefined) this.removeAttribute(name);
        else this.setAttribute(name, String(value));
      },
    });
  return LegViewerElement;
}
