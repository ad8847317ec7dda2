/** A picture that goes along with a request. */
export interface ComposerReference {
  /** Id of a picture of the session. */
  image: string;
  /** What it is called. */
  label: string;
}
