import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  // Relative addresses: the built page works under any sub-path and from any static host.
  base: './',
  plugins: [react()],
  assetsInclude: ['**/*.glb'],
  worker: { format: 'es' },
  build: { target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 1500 },
  preview: { port: 4173, host: '127.0.0.1' },
});
