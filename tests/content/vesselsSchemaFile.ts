import { z } from 'zod';
import { VESSELS_VERSION, VesselsSchema } from '../../src/patterns/vesselSchema';

export const VESSELS_SCHEMA_FILE = 'public/vessels.schema.json';

/** The JSON Schema (draft 2020-12) of the vessels, as published beside that of the content. */
export function vesselsSchemaText(): string {
  const schema = z.toJSONSchema(VesselsSchema);
  const named = {
    $schema: schema.$schema,
    title: `Leg trigger points, vessels, version ${VESSELS_VERSION}`,
    description:
      'Centre lines and half widths of the great arteries and veins of the leg, and the places where nobody presses. CC BY 4.0; see NOTICE.md.',
    ...schema,
  };
  return `${JSON.stringify(named, null, 2)}\n`;
}
