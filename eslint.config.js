import { basename, dirname } from 'node:path'
import importX from 'eslint-plugin-import-x'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { rooms } from './lib/build/check/rooms.js'

/** The files of a room, which is a folder without the files that are rooms of their own, or such a file; `app` is one room. */
function filesOf(room) {
  if (room === 'app') return 'app/**/*'
  if (room.endsWith('.ts')) return room
  const apart = Object.keys(rooms).filter((other) => other.endsWith('.ts') && dirname(other) === room)
  return apart.length === 0 ? `${room}/*` : `${room}/!(${apart.map((path) => basename(path)).join('|')})`
}

/** Imports run one way (lib/build/check/rooms.js): a zone a room. */
const oneWay = Object.entries(rooms).map(([room, others]) => ({
  target: filesOf(room),
  from: Object.keys(rooms)
    .filter((other) => other !== room && !others.includes(other))
    .map(filesOf),
  message: `${room} may import nothing of that room: lib/build/check/rooms.js.`,
}))

/** What a room may not import of others' packages, by where it runs. */
const forbid = (files, patterns, message) => ({
  files,
  ignores: ['**/*.test.ts', '**/*.slow.ts'],
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group: patterns, message }] }] },
})
const screen = ['react', 'react-dom', 'react-dom/*', 'next', 'next/*']

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
  {
    files: ['app/**', 'components/**', 'lib/**', 'e2e/**'],
    ignores: ['**/*.test.ts', '**/*.slow.ts'],
    plugins: { import: importX },
    rules: { 'import/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones: oneWay }] },
  },
  forbid(
    ['lib/catalogue/**', 'lib/words/**', 'lib/search/**'],
    [...screen, 'node:*', 'server-only'],
    'It runs at both ends and knows neither.',
  ),
  forbid(['lib/exports/**'], [...screen, 'node:*', '!node:crypto', 'server-only'], 'Formats are made of what is given.'),
  forbid(['lib/build/**'], [...screen, 'server-only'], 'Programs of the build draw no pages.'),
  forbid(['components/browser/**'], ['node:*', 'server-only'], 'It is bundled for the browser.'),
)
