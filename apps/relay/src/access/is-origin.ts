/** Whether a text is an origin as browsers write it, `https://pictures.example.com`: no path, no wildcard, not `null`. */
export function isOrigin(text: string): boolean {
  return !text.includes('*') && URL.parse(text)?.origin === text;
}
