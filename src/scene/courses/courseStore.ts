import type { Ray } from 'three';
import { createStore } from 'zustand/vanilla';
import type { Leg, Structure } from '../../leg/Leg';
import type { StructureHit } from '../../leg/StructurePicker';
import type { Course } from '../../patterns/courseLines';

/** A nerve or vessel near a ray. */
export interface CourseHit extends StructureHit {
  /** By how much the ray passes beside its surface, metres; negative where it meets it. */
  missM: number;
}

/** Nerves and vessels as meshes of the leg. */
export interface CourseState {
  structures: readonly Structure[];
  /** Their lines. */
  courses: readonly Course[];
  /**
   * The one of `candidates` that the ray (leg space as modelled, metres) passes first within `reachM` of its surface; that may grow with the distance
   * from the ray's origin. Null before they have come.
   */
  near:
    | ((
        ray: Ray,
        candidates: readonly Structure[],
        reachM: (distanceM: number) => number,
      ) => CourseHit | null)
    | null;
}

/** Empty until a view first asks for nerves or vessels. */
export const courseStore = createStore<CourseState>()(() => ({ structures: [], courses: [], near: null }));

/** The meshes that a listed id stands for, of the leg or of the nerves and vessels in it; empty for an unknown one, and before it has come. */
export function meshesOf(leg: Leg, listed: string): readonly Structure[] {
  return (
    leg.listed.get(listed) ??
    courseStore.getState().structures.filter((structure) => structure.listed === listed)
  );
}
