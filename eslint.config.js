import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** Imports run one way (README, “How the data flows”); the zones are disjoint, since a later match replaces an earlier one. */
const forbid = (files, patterns, message) => ({
  files,
  ignores: ['**/*.test.ts', '**/*.slow.ts'],
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group: patterns, message }] }] },
})
const screen = ['react', 'react-dom', 'next', 'next/*', '**/components/**', '**/app/**']
const build = [
  '**/pipeline/**',
  '**/originals/**',
  '**/cards/**',
  '**/exports/**',
  '**/relevance/**',
  '**/serve/**',
  '**/publish/**',
]

export default tseslint.config(
  { ignores: ['.next/', 'out/', 'public/', 'node_modules/', '.cache/', 'test-results/', 'next-env.d.ts', 'bench/'] },
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
  { files: ['lib/site/messages/*.ts'], rules: { 'max-lines': 'off' } },
  { files: ['**/*.test.ts', '**/*.slow.ts'], rules: { '@typescript-eslint/no-floating-promises': 'off' } },
  { files: ['**/*.js', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
  { files: ['components/**', 'app/**'], ...reactHooks.configs.flat['recommended-latest'] },
  forbid(['lib/catalogue/**'], [...screen, ...build, '**/search/**', '**/site/**'], 'The domain imports nothing of ours.'),
  forbid(['lib/search/**'], [...screen, ...build, '**/site/**', 'node:*'], 'The search runs at both ends and knows neither.'),
  forbid(
    ['lib/pipeline/**', 'lib/originals/**', 'lib/relevance/**', 'lib/serve/**'],
    [...screen, '**/site/**'],
    'Build code and site meet only in the JSON that the pipeline writes.',
  ),
  forbid(['lib/exports/**'], [...screen, '**/pipeline/**', '**/originals/**'], 'Formats are made from the catalogue alone.'),
  forbid(['lib/cards/**'], [...screen, '**/pipeline/**'], 'Cards are drawn from the catalogue alone.'),
  forbid(
    ['lib/site/**'],
    ['**/components/**', '**/app/**', '**/pipeline/**', '**/originals/**', '**/relevance/**'],
    'The site reads what the pipeline wrote.',
  ),
  forbid(['components/**'], ['**/app/**', ...build], 'Build code must not reach the browser.'),
  forbid(
    ['app/**'],
    ['**/pipeline/**', '**/originals/**', '**/relevance/**', '**/serve/**'],
    'The site reads what the pipeline wrote.',
  ),
)
