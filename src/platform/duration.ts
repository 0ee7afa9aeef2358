/** SCORM's longest time span, `9999:99:99.99`, is held to whole minutes below it, milliseconds. */
const SCORM_MOST_MS = 9999 * 3_600_000;

/** A time span as `cmi.core.session_time` has it, `HHHH:MM:SS.SS` (SCORM 1.2 Run-Time Environment, section 3.4, CMITimespan). */
export function scormTimespan(ms: number): string {
  const hundredths = Math.round(Math.min(Math.max(ms, 0), SCORM_MOST_MS) / 10);
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = String(Math.floor(hundredths / 360_000)).padStart(4, '0');
  const minutes = two(Math.floor(hundredths / 6000) % 60);
  return `${hours}:${minutes}:${two(Math.floor(hundredths / 100) % 60)}.${two(hundredths % 100)}`;
}

/** A time span as ISO 8601 has it, to hundredths of a second: `PT1H2M3.45S`, `PT0S` (cmi5, section 9.5.4). */
export function isoDuration(ms: number): string {
  const hundredths = Math.round(Math.max(ms, 0) / 10);
  const hours = Math.floor(hundredths / 360_000);
  const minutes = Math.floor(hundredths / 6000) % 60;
  const seconds = (hundredths % 6000) / 100;
  const parts = [hours > 0 ? `${hours}H` : '', minutes > 0 ? `${minutes}M` : ''].join('');
  return `PT${parts}${seconds > 0 || parts === '' ? `${seconds}S` : ''}`;
}
