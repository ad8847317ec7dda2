/** One check that reads the repository without running its tests. */
export interface StaticCheck {
  readonly name: string;
  /** A command from `node_modules/.bin` and its arguments. */
  readonly command: readonly [string, ...string[]];
}

/** Only what failed, all of it, without the task's name before every line. */
const quietly = ['--output-logs=errors-only', '--continue=dependencies-successful', '--log-prefix=none'];

/** In the order in which they run: the quick ones first. */
export const staticChecks: readonly StaticCheck[] = [
  { name: 'format', command: ['oxfmt', '--check'] },
  { name: 'lint', command: ['oxlint'] },
  { name: 'adapter registry', command: ['node', 'scripts/generate-adapter-registry.ts', '--check'] },
  {
    name: 'adapter pages',
    command: ['node', '--conditions=pentimento-source', 'scripts/generate-adapter-docs.ts', '--check'],
  },
  { name: 'boundaries between packages', command: ['turbo', 'boundaries'] },
  { name: 'types', command: ['turbo', 'run', 'typecheck', 'typecheck:scripts', ...quietly] },
  {
    name: 'build, and packages as published',
    command: ['turbo', 'run', 'build', 'check:package', ...quietly],
  },
  { name: 'sizes', command: ['size-limit'] },
];
