import { z } from 'zod';
import { LOOK_ALIKES_VERSION, LookAlikesSchema } from '../../src/patterns/lookAlikeSchema';

export const LOOK_ALIKES_SCHEMA_FILE = 'public/look-alikes.schema.json';

/** The JSON Schema (draft 2020-12) of the look-alikes on the skin, as published beside that of the content. */
export function lookAlikesSchemaText(): string {
  const schema = z.toJSONSchema(LookAlikesSchema);
  const named = {
    $schema: schema.$schema,
    title: `Leg trigger points, look-alikes on the skin, version ${LOOK_ALIKES_VERSION}`,
    description:
      'What trigger point patterns of the leg are confused with, drawn on the same skin: dermatomes, roots, nerves, joints, tendons, vessels, compartments; courses of nerves; comparisons; sources. CC BY 4.0; see NOTICE.md.',
    ...schema,
  };
  return `${JSON.stringify(named, null, 2)}\n`;
}
