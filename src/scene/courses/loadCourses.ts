import nerveLinesUrl from '../../../models/nerve-lines.json?url';
import type { Leg } from '../../leg/Leg';
import { type Course, drawnLine } from '../../patterns/courseLines';
import { fetchText, readJson } from '../../patterns/fetchJson';
import { startVessels } from '../../patterns/loadVessels';
import { startLookAlikes } from '../../patterns/lookAlikeStore';
import { NERVE_LINES_FILE, type NerveLines, readNerveLines } from '../../patterns/nerveLines';
import { patient } from '../../patterns/patient';
import { vesselStore } from '../../patterns/vesselStore';
import { addNotice } from '../../view/actions';
import { text } from '../../words/text';
import { coursePicker } from './coursePicker';
import { courseStore } from './courseStore';
import { courseStructures } from './courseStructures';

/**
 * Fetch the lines of nerves and vessels and make meshes of them, with their names.
 * @throws Error with one sentence when they do not come
 */
export async function loadCourses(leg: Leg): Promise<void> {
  const [lines] = await Promise.all([
    patient((signal) => fetchText(nerveLinesUrl, NERVE_LINES_FILE, signal)).then((file) =>
      readNerveLines(readJson(file, NERVE_LINES_FILE)),
    ),
    startVessels(),
    startLookAlikes(),
  ]);
  if (!isOf(lines, leg)) {
    addNotice(text('courses.otherLeg'));
    return;
  }
  const courses: Course[] = [
    ...lines.lines.map(({ line, ...who }): Course => ({ ...who, kind: 'nerve', line: drawnLine(line) })),
    ...vesselStore
      .getState()
      .vessels.vessels.map(({ id, kind, line }): Course => ({ id, listed: id, kind, line: drawnLine(line) })),
  ];
  courseStore.setState({ structures: courseStructures(courses), courses, near: coursePicker(courses) });
}

/** Whether the lines were laid through this leg. */
function isOf({ vertices, triangles }: NerveLines, { skin }: Leg): boolean {
  const { index } = skin.geometry;
  return skin.geometry.getAttribute('position').count === vertices && index?.count === 3 * triangles;
}
