import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { courseIds } from '../leg/courseIds';
import type { Leg } from '../leg/Leg';
import { expectPart, partArrived } from '../scene/readiness';
import type { ViewState } from '../view/state';
import { viewStore } from '../view/store';
import { Courses } from './laterParts';

/** Fetches nerves and vessels when a view first asks for some; from then on they stay. */
export function CoursesLink({ leg }: { leg: Leg }) {
  const asked = useStore(viewStore, ({ view }) => asksForCourses(view));
  const [wanted, setWanted] = useState(asked);
  useEffect(() => {
    if (asked) setWanted(true);
  }, [asked]);
  useEffect(() => {
    if (wanted) expectPart('courses');
  }, [wanted]);
  if (!wanted) return null;
  return <Courses leg={leg} leave={() => partArrived('courses')} />;
}

function asksForCourses({ layers, select, only }: ViewState): boolean {
  return layers.nerves > 0 || layers.vessels > 0 || [...select, ...only].some((id) => courseIds.has(id));
}
