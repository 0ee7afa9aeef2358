import { TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { vesselStore } from '../patterns/vesselStore';
import { useCourses } from '../scene/courses/useCourses';
import { setViewState } from '../view/actions';
import { viewStore } from '../view/store';
import { text } from '../words/text';
import './BarePlaces.css';

/** The places where nobody presses: those of a nerve or vessel in full; those beside a muscle, of which its warnings tell, in a line each that leads there. */
export function BarePlaces({ course, muscle }: { course?: string; muscle?: string }) {
  useCourses();
  const places = useStore(vesselStore, ({ vessels }) => vessels.places);
  const here = places.filter(({ courses, muscles }) =>
    course === undefined ? muscles.some((id) => id === muscle) : courses.includes(course),
  );
  return here.map(({ id, label, words }) => (
    <p key={id} className="bare-place">
      <TriangleAlert aria-hidden="true" size="1em" />
      <span>
        <strong>{text('course.noPressure', { place: label })}</strong> {course !== undefined && words}
        {muscle !== undefined && (
          <Button
            className="text-button"
            aria-label={`${text('course.seePlace')}: ${label}`}
            onPress={showBare}
          >
            {text('course.seePlace')}
          </Button>
        )}
      </span>
    </p>
  ));
}

/** Nerves and vessels on: the places are marked on the leg where they lie bare. */
function showBare(): void {
  const { layers } = viewStore.getState().view;
  setViewState({ layers: { ...layers, nerves: 1, vessels: 1 } });
}
