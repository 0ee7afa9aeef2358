import { z } from 'zod';
import { CONTENT_VERSION, ContentSchema } from '../../src/patterns/schema';

export const SCHEMA_FILE = 'public/trigger-points.schema.json';

/** The content's JSON Schema (draft 2020-12) as published for editors and other programs. */
export function contentSchemaText(): string {
  const schema = z.toJSONSchema(ContentSchema);
  const named = {
    $schema: schema.$schema,
    title: `Leg trigger points, content version ${CONTENT_VERSION}`,
    description:
      'Muscles of the leg, their trigger points and reported pain referral zones. The words are CC BY 4.0; see NOTICE.md.',
    ...schema,
  };
  return `${JSON.stringify(named, null, 2)}\n`;
}
