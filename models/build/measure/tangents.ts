/** Two unit vectors at right angles to normal number s and to each other. */
export function tangentsOf(normal: Float64Array, s: number, out: Float64Array): void {
  const x = normal[s * 3];
  const y = normal[s * 3 + 1];
  const z = normal[s * 3 + 2];
  // Duff et al. 2017, "Building an orthonormal basis, revisited".
  const sign = z >= 0 ? 1 : -1;
  const a = -1 / (sign + z);
  const b = x * y * a;
  out[0] = 1 + sign * x * x * a;
  out[1] = sign * b;
  out[2] = -sign * x;
  out[3] = b;
  out[4] = sign + y * y * a;
  out[5] = -y;
}
