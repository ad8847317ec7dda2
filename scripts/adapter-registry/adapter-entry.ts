/** One public entry of `@pentimento/adapters`, found by its folder. */
export interface AdapterEntry {
  /** Path under `src` without `index.ts`: `local`, or `local/schedulers`. Also the export subpath. */
  readonly path: string;
  /** The factory that an adapter's entry must export: its folder's name in camel case. Absent for nested entries. */
  readonly factory?: string;
  /** Whether the folder has a `profile.ts`: what forms and documentation need to know of it. */
  readonly hasProfile?: boolean;
}
