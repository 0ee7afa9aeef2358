declare module 'meshoptimizer/decoder?again' {
  export * from 'meshoptimizer/decoder';
}
