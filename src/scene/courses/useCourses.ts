import { useEffect } from 'react';
import { useStore } from 'zustand';
import { whenIdle } from '../../gpu/idle';
import { contentStore } from '../../patterns/contentStore';
import { startVessels } from '../../patterns/loadVessels';
import { startLookAlikes } from '../../patterns/lookAlikeStore';
import { vesselStore } from '../../patterns/vesselStore';
import { namedCourses } from './courseNames';

/** The nerves and vessels by name; whoever lists them asks for their files by this, which come when the page idles. */
export function useCourses(): ReturnType<typeof namedCourses> {
  const nerves = useStore(contentStore, ({ lookAlikes }) => lookAlikes.nerves);
  const vessels = useStore(vesselStore, (state) => state.vessels);
  useEffect(() => {
    void whenIdle().then(() => startLookAlikes());
    void whenIdle().then(() => startVessels());
  }, []);
  return namedCourses(nerves, vessels);
}
