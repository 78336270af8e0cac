import { defineConfig } from 'oxlint';
import { portedTimeFolders } from './build/layers.ts';

const useClock = 'Take time from the Clock port (clock.now(), clock.after()), so that tests can set it.';
const useIds = 'Take chance from the Ids port, so that tests can set it.';
const neverClock = ['setTimeout', 'setInterval', 'setImmediate', 'requestAnimationFrame', 'performance'];

export default defineConfig({
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'react', 'jsx-a11y', 'vitest'],
  jsPlugins: ['./build/lint/plugin.ts'],
  categories: { correctness: 'error' },
  rules: {
    'linnet/layers': 'error',
    'linnet/raw-ipc': 'error',
    'linnet/ported-time': 'error',
    'linnet/text-only': 'error',
    'linnet/catalogue-text': 'error',
    'react/no-danger': 'error',
    'eqeqeq': 'error',
    'no-eval': 'error',
    'no-new-func': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'typescript/only-throw-error': 'error',
    // A copy of a set that its own listeners change while it is walked is on purpose.
    'unicorn/no-useless-spread': 'off',
    'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_', ignoreRestSiblings: true }],
    // XML and addresses are about control and combining characters.
    'no-control-regex': 'off',
    'no-misleading-character-class': 'off',
    // `await undefined` gives the microtask queue one turn; an explicit undefined says that it may be passed.
    'typescript/await-thenable': 'off',
    'typescript/no-duplicate-type-constituents': 'off',
    // Text is walked by code point on purpose; lists of strings are sorted as strings.
    'typescript/no-misused-spread': 'off',
    'typescript/require-array-sort-compare': 'off',
    'typescript/unbound-method': 'off',
    'typescript/triple-slash-reference': 'off',
    'vitest/valid-title': 'off',
    'vitest/require-to-throw-message': 'off',
    'unicorn/no-new-array': 'off',
    'vitest/no-conditional-expect': 'off',
    'vitest/require-mock-type-parameters': 'off',
    'vitest/expect-expect': 'off',
    'vitest/no-standalone-expect': 'off',
    // Widgets such as a treegrid carry roles, focus and keys of their own; axe checks the finished page in a browser.
    'jsx-a11y/prefer-tag-over-role': 'off',
    'jsx-a11y/no-autofocus': 'off',
    'jsx-a11y/interactive-supports-focus': 'off',
    'jsx-a11y/click-events-have-key-events': 'off',
    'jsx-a11y/no-noninteractive-element-interactions': 'off',
    'jsx-a11y/no-noninteractive-tabindex': 'off',
    'jsx-a11y/control-has-associated-label': 'off',
    // Rules of a compiler that is not used here.
    'react/refs': 'off',
    'react/immutability': 'off',
    'react/set-state-in-effect': 'off',
  },
  overrides: [
    {
      files: portedTimeFolders.map((folder) => `${folder}**/*.ts`),
      rules: {
        'no-restricted-globals': ['error', ...neverClock.map((name) => ({ name, message: useClock }))],
        'no-restricted-properties': [
          'error',
          { object: 'Date', property: 'now', message: useClock },
          { object: 'Math', property: 'random', message: useIds },
          { object: 'crypto', property: 'randomUUID', message: useIds },
        ],
        'no-console': 'error',
      },
    },
    {
      // Tests stand outside: they may wait, and name what they check.
      files: ['**/*.test.ts', '**/*.test.tsx', 'test/**/*.ts'],
      rules: { 'no-restricted-globals': 'off', 'no-restricted-properties': 'off', 'no-console': 'off', 'no-eval': 'off', 'no-new-func': 'off', 'typescript/no-implied-eval': 'off' },
    },
  ],
});
