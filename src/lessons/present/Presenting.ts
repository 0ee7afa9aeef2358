import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  type ClassPicture,
  changed,
  heard,
  later,
  NOTHING_PRESENTED,
  PRESENTER_VERSION,
  type Presented,
  type Spot,
  type Told,
} from './presented';

/** What a window knows of the presentation. */
export interface PresentingState {
  presented: Presented;
  laser: Spot | null;
  picture: ClassPicture | null;
  /** The lesson as the other window has it, as text; null until told. */
  lesson: string | null;
  /** Another window takes part. */
  company: boolean;
}

/** The part of a BroadcastChannel that is needed. */
export type Channel = Pick<BroadcastChannel, 'postMessage' | 'close'> & {
  onmessage: ((event: MessageEvent<unknown>) => void) | null;
};

interface PresentingOptions {
  channel: Channel;
  /** Names this window among the others. */
  by: string;
  /** What is known from before a reload. */
  presented?: Presented;
  /** The text of the lesson, in the window that shows it to the class. */
  lesson?: string;
}

/** One window's end of a presentation. Asks for the state as it opens, and answers whoever asks: either window can be reloaded. */
export class Presenting {
  readonly store: StoreApi<PresentingState>;
  private readonly channel: Channel;
  private readonly by: string;
  private readonly lesson: string | null;
  private closed = false;

  constructor({ channel, by, presented = NOTHING_PRESENTED, lesson }: PresentingOptions) {
    this.channel = channel;
    this.by = by;
    this.lesson = lesson ?? null;
    this.store = createStore<PresentingState>()(() => ({
      presented,
      laser: null,
      picture: null,
      lesson: null,
      company: false,
    }));
    channel.onmessage = ({ data }) => {
      const told = heard(data);
      if (told) this.hear(told);
    };
    this.tell({ kind: 'ask' });
  }

  /** Change what is presented, here and in the other window. */
  change(patch: Partial<Omit<Presented, 'revision' | 'by'>>): void {
    const presented = changed(this.store.getState().presented, this.by, patch);
    this.store.setState({ presented });
    this.tell({ kind: 'state', state: presented });
  }

  /** Point at a spot, or no longer at any. */
  point(at: Spot | null): void {
    this.store.setState({ laser: at });
    this.tell({ kind: 'laser', at });
  }

  show(picture: ClassPicture): void {
    this.tell({ kind: 'picture', picture });
  }

  /** Take leave; what is changed afterwards stays in this window. */
  close(): void {
    if (this.closed) return;
    // First deaf: who is left asks who is still there.
    this.channel.onmessage = null;
    this.tell({ kind: 'bye' });
    this.closed = true;
    this.channel.close();
  }

  private hear(told: Told): void {
    const { presented } = this.store.getState();
    if (told.kind !== 'bye') this.store.setState({ company: true });
    switch (told.kind) {
      case 'ask':
        this.tell({ kind: 'state', state: presented });
        if (this.lesson !== null) this.tell({ kind: 'lesson', text: this.lesson });
        break;
      case 'bye':
        this.store.setState({ company: false, laser: null });
        // There may be a third window, which answers.
        this.tell({ kind: 'ask' });
        break;
      case 'state': {
        const next = later(presented, told.state);
        this.store.setState({ presented: next });
        // Whoever is behind is told; equal states are not told again, so this ends.
        if (told.state.revision < presented.revision) this.tell({ kind: 'state', state: presented });
        break;
      }
      case 'laser':
        this.store.setState({ laser: told.at });
        break;
      case 'picture':
        this.store.setState({ picture: told.picture });
        break;
      case 'lesson':
        this.store.setState({ lesson: told.text });
        break;
    }
  }

  private tell(told: Told): void {
    if (!this.closed) this.channel.postMessage({ ...told, version: PRESENTER_VERSION });
  }
}

/** The channel of a lesson, between the windows of this browser. */
export function channelOf(lessonId: string): Channel {
  return new BroadcastChannel(`leg-viewer.present.${lessonId}`);
}
