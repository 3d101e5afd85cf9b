import astro from 'eslint-plugin-astro';
import jsxA11y from 'eslint-plugin-jsx-a11y-x';
import reactHooks from 'eslint-plugin-react-hooks';
import regexp from 'eslint-plugin-regexp';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const CLOCK = 'The core has no clock: take `today` as an argument.';

export default defineConfig(
  globalIgnores(['dist', 'dist-*', '.astro', 'node_modules']),
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  ...astro.configs['jsx-a11y-recommended'],
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // `status ${number}` in a template says what it says.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `string | 'unknown'` names a state that the reader should know, although the type is `string`.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
    },
  },
  { files: ['**/*.tsx'], ...jsxA11y.configs.strict },
  { files: ['src/**/*.tsx'], ...reactHooks.configs.flat['recommended-latest'] },
  {
    // Pasted text is of any shape: no pattern may take more than linear work.
    files: ['src/core/**/*.ts', 'src/search/**/*.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignoreSticky: true }],
    },
  },
  {
    // The wall of the core: no clock, no chance, nothing of the page.
    files: ['src/core/**/*.ts', 'src/facts/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['Date', 'performance', 'setTimeout', 'fetch', 'window', 'document', 'localStorage', 'crypto'].map(
          (name) => ({ name, message: CLOCK }),
        ),
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: CLOCK }],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?!\\.{1,2}/|zod/mini$)',
              message: 'The core imports its own files, the facts, zod/mini and small pure libraries named here.',
            },
            {
              regex: '/(components|store|words|documents)/',
              message: 'Arrows go one way: nothing of the page in the core.',
            },
          ],
        },
      ],
    },
  },
);
