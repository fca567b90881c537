import next from 'eslint-config-next/core-web-vitals'
import ts from 'eslint-config-next/typescript'

const passTheDateIn = { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Pass the date in.' }
const noStyle = { forbid: [{ propName: 'style', message: 'The content security policy blocks it; use a class.' }] }

const config = [
  ...next,
  ...ts,
  { ignores: ['.next/**', '.data/**', 'lib/db/generated/**', 'next-env.d.ts', 'tests/results/**'] },
  { files: ['**/*.tsx'], rules: { 'react/forbid-dom-props': ['error', noStyle] } },
  {
    rules: {
      // Plain links on purpose: docs/besluiten/0020.
      '@next/next/no-html-link-for-pages': 'off',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    files: ['lib/domain/**', 'lib/policy/**', 'lib/queries/**', 'lib/commands/**'],
    rules: { 'no-restricted-syntax': ['error', passTheDateIn] },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
]

export default config
