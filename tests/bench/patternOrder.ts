import { readFileSync } from 'node:fs';
import { parseContentText } from '../../src/patterns/loadContent';

const { content } = parseContentText(readFileSync('models/trigger-points.json', 'utf8'));
const POINTS = content.muscles.flatMap(({ points }) => points.map(({ id }) => id));
const BACK = ['st_1', 'bfl_1', 'gmin_p1'];

/** All patterns, those of the back of the thigh first: they are what the camera of these measures sees. */
export const BACK_FIRST: readonly string[] = [...BACK, ...POINTS.filter((id) => !BACK.includes(id))];
