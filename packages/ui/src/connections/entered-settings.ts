/** A back end's settings as a person entered them: text by field name, `''` where it was left empty. */
export type EnteredSettings = Readonly<Record<string, string>>;
