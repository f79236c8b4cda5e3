import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { layersRule } from './scripts/lint/rule.ts';

/** Size and shape: small functions, few parameters, readable files. */
const sizes = {
  'max-lines': ['error', { max: 250 }],
  'max-lines-per-function': ['error', { max: 60 }],
  'max-params': ['error', 3],
};

export default defineConfig(
  globalIgnores(['dist*/', '.astro/', '.cache/', 'content/', 'seeds/', 'public/', 'test-results/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...sizes,
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // Interfaces ask for promises where there is nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // `Promise.withResolvers<void>()` says what it means.
      '@typescript-eslint/no-invalid-void-type': 'off',
      // A string is spread where code points are meant; sentences and offsets are never counted that way.
      '@typescript-eslint/no-misused-spread': 'off',
      // Numbers in messages read best as they are.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['**/*.test.ts'],
    rules: {
      // A suite is one function, its length says nothing.
      'max-lines-per-function': 'off',
      'max-lines': ['error', { max: 400 }],
      // Vitest's matchers, such as `expect.stringMatching`, are typed as any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  ...astro.configs['flat/recommended'],
  {
    files: ['**/*.astro'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      ...sizes,
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      'astro/no-set-html-directive': 'off',
      'astro/no-unused-css-selector': 'error',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    rules: { ...sizes },
  },
  {
    files: ['src/**/*.{ts,astro}'],
    plugins: { seedbed: { rules: { layers: layersRule } } },
    rules: { 'seedbed/layers': 'error' },
  },
);
