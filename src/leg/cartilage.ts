/** Bones of the model whose faces in hip, knee and ankle are drawn as cartilage (`models/build/cartilage.ts`). */
export const CARTILAGE_BONES: ReadonlySet<string> = new Set([
  'hip_bone',
  'femur',
  'patella',
  'tibia',
  'fibula',
  'talus',
]);
