/** Words of an attachment and the bones they are about. A word for one of several (toes, metatarsals) is looked up by its number. */
const BONES: readonly (readonly [words: RegExp, bone: RegExp])[] = [
  [
    /\bischi|\bili(um|ac)\b|\bpub(is|ic)\b|\bacetabul|sciatic notch|gluteal lines?\b|obturator membrane/i,
    /^hip_bone$/,
  ],
  [
    /\bfemur\b|\bfemoral\b|trochanter|linea aspera|supracondylar|adductor tubercle|pectineal line/i,
    /^femur$/,
  ],
  [/\btibial?\b|pes anserinus|soleal line/i, /^tibia$/],
  [/\bfibular?\b/i, /^fibula$/],
  [/\bpatellar?\b/i, /^patella$/],
  [/\bsacrum\b|\bsacral\b|coccyx/i, /^sacrum$/],
  [/\blumbar\b|vertebra/i, /^lumbar_vertebra_\d$/],
  [/\bcalcane|\bheel bone\b/i, /^calcaneus$/],
  [/\btalus\b/i, /^talus$/],
  [/\bnavicular\b/i, /^navicular$/],
  [/\bcuboid\b/i, /^cuboid$/],
  [/\bmedial cuneiform\b/i, /^medial_cuneiform$/],
  [/\blateral cuneiform\b/i, /^lateral_cuneiform$/],
  [/\bcuneiforms\b/i, /_cuneiform$/],
  [/\bfirst metatarsal\b/i, /^metatarsal_1$/],
  [/\bfifth metatarsal\b/i, /^metatarsal_5$/],
  [/\bmetatarsals 2-4\b|\bsecond to fourth metatarsals\b/i, /^metatarsal_[234]$/],
  [/\bthird to fifth metatarsals\b/i, /^metatarsal_[345]$/],
  [/\bfirst phalanx of the big toe\b/i, /^proximal_phalanx_1$/],
  [/\bfirst phalanx of the little toe\b/i, /^proximal_phalanx_5$/],
  [/\bfirst phalanx of toes 3-5\b/i, /^proximal_phalanx_[345]$/],
  [/\bmiddle phalanges of toes 2-5\b/i, /^middle_phalanx_[2-5]$/],
  [/\bdistal phalanx of the big toe\b/i, /^distal_phalanx_1$/],
  [/\bdistal phalanges of toes 2-5\b/i, /^distal_phalanx_[2-5]$/],
  [/\bhoods of toes 2-5\b/i, /^(proximal|middle|distal)_phalanx_[2-5]$/],
];

/** The bones of `ids` that a sentence about an attachment names: "Ischial tuberosity" is about the hip bone. */
export function bonesNamed(sentence: string, ids: Iterable<string>): Set<string> {
  const patterns = BONES.filter(([words]) => words.test(sentence)).map(([, bone]) => bone);
  return new Set([...ids].filter((id) => patterns.some((bone) => bone.test(id))));
}
