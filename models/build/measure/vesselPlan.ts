/** How a vessel begins: it goes on from the end of another one, branches off it, or comes from outside of the model. */
type Beginning = { after: string } | { from: string } | null;

/** One vessel of the reference. */
export interface VesselPlan {
  /** As in `models/vessels.json`. */
  id: string;
  /** File of the reference, `../shared/anatomy/vessels/<file>.obj`. */
  file: string;
  begins: Beginning;
}

/**
 * The vessels that are measured, each after the one it begins at. All are followed from the trunk of the body to the foot, veins too. The reference's "Set of
 * perforating arteries" is one tube from the femoral artery down: the trunk of the deep femoral artery, from which they come. Left out: the circumflex and
 * gluteal vessels and the perforating veins, small branches; the fibular artery, which the reference lacks.
 */
export const VESSEL_PLANS: readonly VesselPlan[] = [
  { id: 'external_iliac_artery', file: 'FJ3567', begins: null },
  { id: 'femoral_artery', file: 'FJ2143', begins: { after: 'external_iliac_artery' } },
  { id: 'deep_femoral_artery', file: 'FJ2203', begins: { from: 'femoral_artery' } },
  { id: 'popliteal_artery', file: 'FJ2170', begins: { after: 'femoral_artery' } },
  { id: 'anterior_tibial_artery', file: 'FJ2130', begins: { from: 'popliteal_artery' } },
  { id: 'dorsalis_pedis_artery', file: 'FJ2055', begins: { after: 'anterior_tibial_artery' } },
  { id: 'posterior_tibial_artery', file: 'FJ2172', begins: { after: 'popliteal_artery' } },
  { id: 'medial_plantar_artery', file: 'FJ2164', begins: { from: 'posterior_tibial_artery' } },
  { id: 'lateral_plantar_artery', file: 'FJ2159', begins: { from: 'posterior_tibial_artery' } },
  { id: 'external_iliac_vein', file: 'FJ3568', begins: null },
  { id: 'femoral_vein', file: 'FJ2144', begins: { after: 'external_iliac_vein' } },
  { id: 'deep_femoral_vein', file: 'FJ2135', begins: { from: 'femoral_vein' } },
  { id: 'popliteal_vein', file: 'FJ2171', begins: { after: 'femoral_vein' } },
  { id: 'anterior_tibial_vein', file: 'FJ2193', begins: { after: 'popliteal_vein' } },
  { id: 'posterior_tibial_vein', file: 'FJ2173', begins: { from: 'anterior_tibial_vein' } },
  { id: 'fibular_vein', file: 'FJ2200', begins: { from: 'posterior_tibial_vein' } },
  { id: 'great_saphenous_vein', file: 'FJ2145', begins: { from: 'femoral_vein' } },
  { id: 'small_saphenous_vein', file: 'FJ2176', begins: { from: 'popliteal_vein' } },
  { id: 'dorsal_venous_arch', file: 'FJ2061', begins: { from: 'great_saphenous_vein' } },
];
