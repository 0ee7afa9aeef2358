import { FREE } from './LobeModel';

/** Sparse rows of the weighted Jacobian and their residuals; `lobe` and `value` (FREE numbers each) hold a row's entries. */
export class Rows {
  start: number[] = [0];
  residual: number[] = [];
  lobe: Int32Array<ArrayBuffer> = new Int32Array(1 << 16);
  value: Float32Array<ArrayBuffer> = new Float32Array(FREE << 16);
  used = 0;

  reserve(): void {
    if (this.used < this.lobe.length) return;
    const lobe = new Int32Array(this.lobe.length * 2);
    lobe.set(this.lobe);
    this.lobe = lobe;
    const value = new Float32Array(this.value.length * 2);
    value.set(this.value);
    this.value = value;
  }

  close(residual: number): void {
    this.residual.push(residual);
    this.start.push(this.used);
  }
}
