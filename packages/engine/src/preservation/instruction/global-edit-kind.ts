/** What an instruction can ask of the whole picture. */
export type GlobalEditKind = 'style' | 'light' | 'weather' | 'time' | 'scene' | 'grade' | 'whole' | 'size';
