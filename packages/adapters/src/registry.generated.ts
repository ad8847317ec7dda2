// Generated from the folders beside this file by scripts/generate-adapter-registry.ts. Do not edit.

/** Every adapter of this package by folder name: calling the entry loads its factory. */
export const adapterRegistry = {
  "local": () => import("./local/index.ts").then((module) => module.local),
} as const;
