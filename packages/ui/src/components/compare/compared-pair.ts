/** Two pictures that are looked at. */
export interface ComparedPair {
  before: ComparedPicture;
  after: ComparedPicture;
}

/** One of them. */
export interface ComparedPicture {
  /** Address. Absent: being read. */
  url: string | undefined;
  /** What it is called. */
  label: string;
}
