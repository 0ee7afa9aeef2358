import { createStore } from 'zustand/vanilla';

/** The attachments that are on the bones now. */
export interface AttachmentStore {
  /** Listed ids of the muscles; empty while none are drawn. */
  muscles: readonly string[];
  /** Bones with an origin and with an insertion on them, by structure id. */
  origin: readonly string[];
  insertion: readonly string[];
}

export const NO_ATTACHMENTS: AttachmentStore = { muscles: [], origin: [], insertion: [] };

export const attachmentStore = createStore<AttachmentStore>()(() => NO_ATTACHMENTS);
