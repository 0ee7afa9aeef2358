import file from '../../models/structures.json';
import { STRUCTURE_KINDS } from './Leg';
import { type Peel, peelOf } from './layers';

/** By listed id: the layers with which its structures are taken away. Of `models/structures.json`, so that it is known before the leg has come. */
const PEELS_OF = new Map<string, readonly Peel[]>();

for (const { id, kind: written, muscle: listed = id, layer } of file.structures) {
  const kind = STRUCTURE_KINDS.find((each) => each === written);
  if (kind) PEELS_OF.set(listed, [...(PEELS_OF.get(listed) ?? []), peelOf({ listed, kind, layer })]);
}

/** The layers in which the structures of a listed id lie; empty for an id that there is not. */
export function peelsOf(listed: string): readonly Peel[] {
  return PEELS_OF.get(listed) ?? [];
}
