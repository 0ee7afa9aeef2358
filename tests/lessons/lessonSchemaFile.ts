import { z } from 'zod';
import { LESSON_VERSION, LessonSchema } from '../../src/lessons/lessonSchema';
import { DEFAULT_VIEW, type ViewState } from '../../src/view/state';
import { VIEW_KEYS } from '../../src/view/viewKeys';

export const LESSON_SCHEMA_FILE = 'public/lesson.schema.json';

/** The JSON Schema (draft 2020-12) of a `.lesson.json` as published for editors and other programs; the keys of a view are named from its table. */
export function lessonSchemaText(): string {
  const schema = z.toJSONSchema(LessonSchema, { io: 'input' });
  const keys = Object.fromEntries(
    (Object.keys(DEFAULT_VIEW) as (keyof ViewState)[]).map((key) => [
      key,
      { description: VIEW_KEYS[key].allowed() },
    ]),
  );
  const steps = schema.properties?.steps;
  const step =
    typeof steps === 'object' && typeof steps.items === 'object' && !Array.isArray(steps.items)
      ? steps.items
      : null;
  const view = step?.properties?.view;
  if (step?.properties && typeof view === 'object')
    step.properties.view = {
      description: 'What differs from the first-sight view without a pattern on.',
      type: 'object',
      properties: keys,
      additionalProperties: false,
    };
  const named = {
    $schema: schema.$schema,
    title: `A lesson on the leg, version ${LESSON_VERSION}`,
    description: 'Steps of a caption in Markdown and a whole view. Ids are those of trigger-points.json.',
    ...schema,
  };
  return `${JSON.stringify(named, null, 2)}\n`;
}
