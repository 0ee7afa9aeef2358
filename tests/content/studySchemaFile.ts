import { z } from 'zod';
import { STUDY_VERSION, StudySchema } from '../../src/patterns/studySchema';

export const STUDY_SCHEMA_FILE = 'public/muscle-study.schema.json';

/** The JSON Schema (draft 2020-12) of what there is to study, as published with it. */
export function studySchemaText(): string {
  const schema = z.toJSONSchema(StudySchema);
  const named = {
    $schema: schema.$schema,
    title: `Leg trigger points, what there is to study of each muscle, version ${STUDY_VERSION}`,
    description:
      'Nerve, palpation, neighbours, limited movement, strength test, daily life and evidence by muscle; how the points are numbered; words explained. CC BY 4.0; see NOTICE.md.',
    ...schema,
  };
  return `${JSON.stringify(named, null, 2)}\n`;
}
