/** The part of Standard Schema (standardschema.dev, version 1) that a form needs. Valibot, Zod and ArkType schemas have it. */
export interface StandardSchemaLike {
  readonly '~standard': {
    readonly validate: (value: unknown) => StandardResultLike | Promise<StandardResultLike>;
  };
}

/** What validation gives: the value, or why not. */
export type StandardResultLike =
  | { readonly value: unknown; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssueLike[] };

/** One thing that is wrong with a value. */
export interface StandardIssueLike {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}
