import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** Imports run one way (README, “How the data flows”); the zones are disjoint, since a later match replaces an earlier one. */
const forbid = (files, patterns, message) => ({
  files,
  ignores: ['**/*.test.ts', '**/*.slow.ts'],
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group: patterns, message }] }] },
})
const screen = ['react', 'react-dom', 'next', 'next/*', '**/components/**', '**/app/**']
const build = ['**/build/**']

export default tseslint.config(
  { ignores: ['.next/', 'out/', 'public/', 'node_modules/', '.cache/', 'test-results/', 'next-env.d.ts'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: ['test', 'describe', 'it'] }],
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
    },
  },
  // One file a language holds all words of the interface.
  { files: ['lib/words/messages/*.ts'], rules: { 'max-lines': 'off' } },
  { files: ['**/*.test.ts', '**/*.slow.ts'], rules: { '@typescript-eslint/no-floating-promises': 'off' } },
  { files: ['**/*.js', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
  { files: ['lib/build/measure/**/*.mjs'], rules: { 'no-console': 'off' } },
  { files: ['components/**', 'app/**'], ...reactHooks.configs.flat['recommended-latest'] },
  forbid(['lib/catalogue/**'], [...screen, ...build, '**/search/**', '**/site/**'], 'The domain imports nothing of ours.'),
  forbid(['lib/search/**'], [...screen, ...build, '**/site/**', 'node:*'], 'The search runs at both ends and knows neither.'),
  forbid(['lib/exports/**'], [...screen, ...build], 'Formats are made from the catalogue alone.'),
  forbid(['lib/site/**'], ['**/components/**', '**/app/**', ...build], 'The site reads what the build wrote.'),
  forbid(['lib/build/**'], screen, 'Build code and site meet only in the JSON that the build writes.'),
  forbid(['components/**'], ['**/app/**', ...build], 'Build code must not reach the browser.'),
  forbid(['app/**'], build, 'The site reads what the build wrote.'),
)
