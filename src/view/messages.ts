export * from '../words/text';
