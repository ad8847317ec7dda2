/** Letters of 5 × 7 points: seven rows, five bits each, the leftmost point highest. */
const rows: Readonly<Record<string, string>> = {
  A: '0E11111F111111',
  B: '1E11111E11111E',
  C: '0E11101010110E',
  D: '1E11111111111E',
  E: '1F10101E10101F',
  F: '1F10101E101010',
  G: '0E11101711110F',
  H: '1111111F111111',
  I: '0E04040404040E',
  J: '0702020202120C',
  K: '11121418141211',
  L: '1010101010101F',
  M: '111B1515111111',
  N: '11191513111111',
  O: '0E11111111110E',
  P: '1E11111E101010',
  Q: '0E11111115120D',
  R: '1E11111E141211',
  S: '0F10100E01011E',
  T: '1F040404040404',
  U: '1111111111110E',
  V: '11111111110A04',
  W: '11111115151B11',
  X: '11110A040A1111',
  Y: '11110A04040404',
  Z: '1F01020408101F',
  0: '0E11131519110E',
  1: '040C040404040E',
  2: '0E11010608101F',
  3: '1F02040201110E',
  4: '02060A121F0202',
  5: '1F101E0101110E',
  6: '0608101E11110E',
  7: '1F010204080808',
  8: '0E11110E11110E',
  9: '0E11110F01020C',
  ' ': '00000000000000',
  '.': '00000000000C0C',
  ',': '00000000000408',
  '-': '0000001F000000',
  "'": '04040800000000',
  '!': '04040404040004',
  '?': '0E110102040004',
  ':': '000C0C000C0C00',
};

/** What stands for a letter that is not known: an empty frame. */
const unknown = '1F11111111111F';

/** Whether point (column, row) of a letter's 5 × 7 is set. */
export function isGlyphPoint(character: string, column: number, row: number): boolean {
  const bits = Number.parseInt((rows[character] ?? unknown).slice(row * 2, row * 2 + 2), 16);
  return ((bits >> (4 - column)) & 1) === 1;
}
