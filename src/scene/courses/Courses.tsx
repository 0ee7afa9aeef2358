import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Leg } from '../../leg/Leg';
import { asPart } from '../../view/failedParts';
import { onSlice } from '../../view/onSlice';
import { redraw } from '../../view/redraw';
import { viewStore } from '../../view/store';
import { partArrived } from '../readiness';
import { insideIsVeiled } from '../structures/highlight';
import { structureView } from '../structures/StructureScene';
import { CourseScene } from './CourseScene';
import { courseStore } from './courseStore';
import { loadCourses } from './loadCourses';

interface CoursesProps {
  leg: Leg;
}

/** Nerves and vessels. What the person does reaches them straight from the store; React renders this once per leg. */
function Courses({ leg }: CoursesProps) {
  const structures = useStore(courseStore, (state) => state.structures);
  const [scene, setScene] = useState<CourseScene | null>(null);

  useEffect(() => {
    void asPart(loadCourses, () => loadCourses(leg)).finally(() => partArrived('courses'));
    return () => courseStore.setState({ structures: [], courses: [], near: null });
  }, [leg]);

  useEffect(() => {
    if (structures.length === 0) return;
    const made = new CourseScene(leg, structures);
    const show = (fadeMs?: number) => {
      const { view, hover } = viewStore.getState();
      made.veil(insideIsVeiled(view));
      made.show(view, hover, pageInk, fadeMs);
    };
    show(0);
    setScene(made);
    redraw();
    const stops = [
      onSlice(
        viewStore,
        ({ view }) => ({ ...structureView(view), veiled: insideIsVeiled(view) }),
        () => {
          show();
          redraw();
        },
      ),
      onSlice(
        viewStore,
        ({ hover }) => (structures.some(({ listed }) => listed === hover) ? hover : null),
        () => show(),
      ),
    ];
    return () => {
      for (const stop of stops) stop();
      made.dispose();
      setScene(null);
    };
  }, [leg, structures]);

  return scene && <primitive object={scene.group} />;
}

export default Courses;

function pageInk(): string {
  return getComputedStyle(document.documentElement).getPropertyValue('--ink').trim() || '#22262b';
}
