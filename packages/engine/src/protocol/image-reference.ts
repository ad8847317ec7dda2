/** What a reference picture is for. */
export type ReferenceRole = 'content' | 'style' | 'palette' | 'character';
