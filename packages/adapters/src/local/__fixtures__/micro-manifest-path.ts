/** Manifest of the micro model, for Node. */
export const microManifestUrl = new URL("./micro-model/pentimento-model.json", import.meta.url).href;
