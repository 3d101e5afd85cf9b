/** A finished text, as a file that the reader can save. */
export interface TextFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}
