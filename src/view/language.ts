export * from '../words/languages';
export { languageStore, learnLanguage, showLanguage } from '../words/text';
export * from '../words/useWords';
