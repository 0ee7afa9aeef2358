import type { Complaint } from './complaints';

/**
 * What a clinician asks about first where it hurts, in that order: ids of the content's warning signs. The content adds to it: a
 * sign that names regions of its own, and signs of the muscles that fit.
 */
export const FLAGS_OF_REGION: Readonly<Record<string, readonly string[]>> = {
  low_back_sacrum: ['rf_ces', 'rf_fracture', 'rf_abdomen', 'rf_infection', 'rf_tumour'],
  buttock: ['rf_ces', 'rf_neuro', 'rf_fracture', 'rf_infection', 'rf_arterial', 'rf_child'],
  lateral_hip: ['rf_fracture', 'rf_infection', 'rf_child', 'rf_neuro'],
  groin: ['rf_fracture', 'rf_child', 'rf_abdomen', 'rf_infection', 'rf_dvt'],
  posterior_thigh: ['rf_neuro', 'rf_ces', 'rf_rupture', 'rf_dvt', 'rf_arterial'],
  lateral_thigh: ['rf_fracture', 'rf_neuro', 'rf_infection', 'rf_child'],
  anterior_thigh: ['rf_fracture', 'rf_neuro', 'rf_child', 'rf_dvt', 'rf_rupture'],
  medial_thigh: ['rf_fracture', 'rf_dvt', 'rf_ces', 'rf_child', 'rf_infection'],
  anterior_knee: ['rf_infection', 'rf_child', 'rf_rupture', 'rf_fracture', 'rf_neuro'],
  medial_knee: ['rf_infection', 'rf_child', 'rf_fracture', 'rf_neuro'],
  lateral_knee: ['rf_infection', 'rf_neuro', 'rf_fracture', 'rf_child'],
  posterior_knee: ['rf_dvt', 'rf_arterial', 'rf_infection', 'rf_rupture', 'rf_pe'],
  calf: ['rf_dvt', 'rf_arterial', 'rf_rupture', 'rf_pe', 'rf_compartment'],
  lateral_leg: ['rf_compartment', 'rf_neuro', 'rf_dvt', 'rf_fracture'],
  anterior_leg: ['rf_compartment', 'rf_neuro', 'rf_fracture', 'rf_infection'],
  lateral_ankle: ['rf_fracture', 'rf_neuro', 'rf_infection'],
  anterior_ankle: ['rf_fracture', 'rf_infection', 'rf_neuro'],
  medial_ankle: ['rf_fracture', 'rf_dvt', 'rf_infection', 'rf_neuro'],
  achilles_heel: ['rf_rupture', 'rf_infection', 'rf_fracture', 'rf_dvt'],
  sole_instep: ['rf_arterial', 'rf_infection', 'rf_fracture', 'rf_neuro'],
  forefoot_sole: ['rf_arterial', 'rf_fracture', 'rf_infection', 'rf_neuro'],
  dorsum_foot: ['rf_neuro', 'rf_fracture', 'rf_arterial', 'rf_infection'],
  great_toe: ['rf_infection', 'rf_arterial', 'rf_neuro'],
};

/** Signs that a complaint makes more pressing, where they are asked at all. */
export const FLAGS_OF_COMPLAINT: Readonly<Partial<Record<Complaint, readonly string[]>>> = {
  walking: ['rf_arterial'],
  uphill: ['rf_arterial'],
  limp: ['rf_child', 'rf_fracture'],
  stairs_down: ['rf_rupture'],
  buckling: ['rf_rupture', 'rf_neuro'],
  sitting: ['rf_ces'],
  forward_bend: ['rf_ces'],
  sleep: ['rf_tumour'],
  night_cramps: ['rf_dvt'],
};

/** What it is most often instead, where it hurts, commonest or gravest first: ids of the content's look-alikes. */
export const LOOK_ALIKES_OF_REGION: Readonly<Record<string, readonly string[]>> = {
  low_back_sacrum: ['sciatica_radiculopathy', 'si_joint_dysfunction', 'lumbar_facet_pain', 'renal_colic'],
  buttock: [
    'sciatica_radiculopathy',
    'hip_joint_disease',
    'si_joint_dysfunction',
    'ischial_bursitis',
    'piriformis_syndrome',
  ],
  lateral_hip: [
    'trochanteric_pain_syndrome',
    'hip_joint_disease',
    'sciatica_radiculopathy',
    'meralgia_paresthetica',
  ],
  groin: [
    'hip_joint_disease',
    'inguinal_hernia',
    'adductor_strain_pubic',
    'lumbar_l4_radiculopathy',
    'pelvic_visceral_pain',
  ],
  posterior_thigh: ['sciatica_radiculopathy', 'hamstring_tear', 'ischial_bursitis', 'dvt'],
  lateral_thigh: [
    'meralgia_paresthetica',
    'trochanteric_pain_syndrome',
    'hip_joint_disease',
    'sciatica_radiculopathy',
  ],
  anterior_thigh: ['hip_joint_disease', 'lumbar_l4_radiculopathy', 'meralgia_paresthetica'],
  medial_thigh: [
    'adductor_strain_pubic',
    'hip_joint_disease',
    'lumbar_l4_radiculopathy',
    'obturator_neuropathy',
  ],
  anterior_knee: [
    'patellofemoral_pain',
    'knee_joint_disorders',
    'hip_joint_disease',
    'lumbar_l4_radiculopathy',
  ],
  medial_knee: [
    'knee_joint_disorders',
    'pes_anserine_bursitis',
    'hip_joint_disease',
    'lumbar_l4_radiculopathy',
  ],
  lateral_knee: [
    'iliotibial_band_syndrome',
    'knee_joint_disorders',
    'common_fibular_neuropathy',
    'popliteus_tendinopathy',
  ],
  posterior_knee: [
    'bakers_cyst',
    'dvt',
    'knee_joint_disorders',
    'popliteus_tendinopathy',
    'sciatica_radiculopathy',
  ],
  calf: [
    'dvt',
    'sciatica_radiculopathy',
    'tennis_leg',
    'intermittent_claudication',
    'deep_posterior_compartment',
  ],
  lateral_leg: [
    'l5_radiculopathy',
    'common_fibular_neuropathy',
    'lateral_compartment_syndrome',
    'sciatica_radiculopathy',
  ],
  anterior_leg: ['medial_tibial_stress', 'anterior_compartment_syndrome', 'l5_radiculopathy'],
  lateral_ankle: ['ankle_sprain', 'ankle_fracture', 'common_fibular_neuropathy', 'l5_radiculopathy'],
  anterior_ankle: ['ankle_sprain', 'l5_radiculopathy', 'gout'],
  medial_ankle: ['tibialis_posterior_dysfunction', 'tarsal_tunnel', 'ankle_fracture', 'dvt'],
  achilles_heel: ['achilles_tendinopathy', 'plantar_fasciitis', 'tarsal_tunnel', 'sciatica_radiculopathy'],
  sole_instep: [
    'plantar_fasciitis',
    'tibialis_posterior_dysfunction',
    'tarsal_tunnel',
    'metatarsal_stress_fracture',
  ],
  forefoot_sole: ['mortons_neuroma', 'metatarsal_stress_fracture', 'first_mtp_disorders', 'tarsal_tunnel'],
  dorsum_foot: ['metatarsal_stress_fracture', 'l5_radiculopathy', 'common_fibular_neuropathy'],
  great_toe: ['gout', 'first_mtp_disorders', 'l5_radiculopathy'],
};

/** Look-alikes that a complaint speaks for, where they fit at all. */
export const LOOK_ALIKES_OF_COMPLAINT: Readonly<Partial<Record<Complaint, readonly string[]>>> = {
  walking: ['intermittent_claudication', 'plantar_fasciitis', 'anterior_compartment_syndrome'],
  limp: ['hip_joint_disease', 'knee_joint_disorders'],
  stairs_up: ['patellofemoral_pain', 'knee_joint_disorders'],
  stairs_down: ['patellofemoral_pain', 'knee_joint_disorders', 'popliteus_tendinopathy'],
  uphill: ['intermittent_claudication', 'achilles_tendinopathy'],
  rise_from_chair: ['hip_joint_disease', 'trochanteric_pain_syndrome', 'patellofemoral_pain'],
  sitting: ['sciatica_radiculopathy', 'ischial_bursitis', 'piriformis_syndrome', 'coccydynia'],
  cross_legs: ['hip_joint_disease', 'piriformis_syndrome'],
  forward_bend: ['sciatica_radiculopathy', 'hamstring_tear'],
  squat: ['patellofemoral_pain', 'knee_joint_disorders'],
  knee_extension: ['bakers_cyst', 'knee_joint_disorders'],
  buckling: ['knee_joint_disorders', 'lumbar_l4_radiculopathy'],
  lying_on_side: ['trochanteric_pain_syndrome', 'hip_joint_disease'],
  night_cramps: ['sciatica_radiculopathy', 'intermittent_claudication'],
  cramps: ['sciatica_radiculopathy', 'intermittent_claudication'],
};
