import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LESSON_SCHEMA_FILE, lessonSchemaText } from './lessonSchemaFile';

it('the published schema of lessons is current (npm run content:report writes it)', () => {
  expect(readFileSync(LESSON_SCHEMA_FILE, 'utf8')).toBe(lessonSchemaText());
});

it('the published schema names every part of a view', () => {
  const { properties } = JSON.parse(lessonSchemaText()).properties.steps.items.properties.view;
  expect(Object.keys(properties)).toEqual(expect.arrayContaining(['show', 'camera', 'section', 'skin']));
});
