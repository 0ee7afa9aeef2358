import { type Call, CHANNEL_VERSION, greeting, type News, readAnswer, readGreeting } from './messages';

interface Waiting extends Pick<Call, 'method' | 'args'> {
  resolve: (answer: unknown) => void;
  reject: (cause: Error) => void;
}

/** Calls to the page in a frame, and its news. Calls wait until there is a frame that answers; those under way when it goes are put to the next one. */
export class FrameLine {
  private frame: HTMLIFrameElement | null = null;
  private port: MessagePort | null = null;
  private readonly calls = new Map<number, Waiting>();
  private last = 0;

  constructor(private readonly onNews: (news: News) => void) {}

  /** Wait for this frame to say that it can answer. */
  open(frame: HTMLIFrameElement): void {
    this.close();
    this.frame = frame;
    window.addEventListener('message', this.greet);
  }

  close(): void {
    window.removeEventListener('message', this.greet);
    this.port?.close();
    this.port = null;
    this.frame = null;
  }

  /** Rejects with the sentence of the page where it refuses. */
  call(method: Call['method'], args: readonly unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const id = ++this.last;
      this.calls.set(id, { method, args, resolve, reject });
      this.send(id);
    });
  }

  private readonly greet = ({ source, origin, data }: MessageEvent) => {
    const frame = this.frame;
    const version = readGreeting(data, 'hello');
    if (!frame || source !== frame.contentWindow || version === null) return;
    if (version !== CHANNEL_VERSION) {
      const cause = `leg-viewer: the page ${frame.src} speaks version ${version} and this script ${CHANNEL_VERSION}; take both from one place.`;
      for (const { reject } of this.calls.values()) reject(new Error(cause));
      this.calls.clear();
      return;
    }
    const { port1, port2 } = new MessageChannel();
    this.port?.close();
    this.port = port1;
    port1.onmessage = (event) => this.hear(event.data);
    // In a sandbox without an origin of its own it has none that could be named.
    frame.contentWindow?.postMessage(greeting('connect'), origin === 'null' ? '*' : origin, [port2]);
    for (const id of this.calls.keys()) this.send(id);
  };

  private send(id: number): void {
    const { method, args } = this.calls.get(id) ?? {};
    try {
      this.port?.postMessage({ id, method, args });
    } catch (cause) {
      // What cannot be sent at all: a function, an element.
      this.calls.get(id)?.reject(cause as Error);
      this.calls.delete(id);
    }
  }

  private hear(data: unknown): void {
    const said = readAnswer(data);
    if (!said) return;
    if ('news' in said) {
      this.onNews(said);
      return;
    }
    const call = this.calls.get(said.id);
    this.calls.delete(said.id);
    if ('refused' in said) call?.reject(new Error(said.refused));
    else call?.resolve(said.answer);
  }
}
