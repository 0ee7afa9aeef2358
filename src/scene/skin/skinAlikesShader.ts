import alike from '../../../shaders/alike.glsl?raw';
import fragment from '../../../shaders/skin_alikes.glsl?raw';
import vertex from '../../../shaders/skin_alikes_vertex_declare.glsl?raw';
import type { LaidOver } from './skinMaterial';

/** What draws look-alikes over the heat of patterns. */
export const ALIKES_OVER: LaidOver = { vertex, fragment: `${alike}\n${fragment}` };
