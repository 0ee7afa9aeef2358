/** Nerves of `models/look-alikes.json` and vessels of `models/vessels.json`, by listed id: known before the files come, for links. A test holds them to the files. */
const NERVES =
  'sciatic tibial common_fibular superficial_fibular deep_fibular sural femoral saphenous obturator lateral_femoral_cutaneous posterior_femoral_cutaneous superior_gluteal inferior_gluteal pudendal medial_plantar lateral_plantar';
const ARTERIES =
  'external_iliac femoral deep_femoral popliteal anterior_tibial dorsalis_pedis posterior_tibial medial_plantar lateral_plantar';
const VEINS =
  'external_iliac femoral deep_femoral popliteal anterior_tibial posterior_tibial fibular great_saphenous small_saphenous';

const named = (names: string, kind: string) => names.split(' ').map((name) => `${name}_${kind}`);

/** Nerves and vessels, proximal to distal: `sciatic_nerve`, `femoral_artery`. */
export const courseIds: ReadonlySet<string> = new Set([
  ...named(NERVES, 'nerve'),
  ...named(ARTERIES, 'artery'),
  ...named(VEINS, 'vein'),
  'dorsal_venous_arch',
]);
